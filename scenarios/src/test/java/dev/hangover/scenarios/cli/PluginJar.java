package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.model.host.HostDesign;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A jar with one design or subject, compiled here and now: a class of the test itself would be found without any jar. */
final class PluginJar {
    private static final String SOURCE = """
            import dev.hangover.harness.simulation.*;
            import dev.hangover.model.bridge.*;
            import dev.hangover.model.cosmos.app.Abci;
            import dev.hangover.model.host.*;
            import dev.hangover.model.swingstore.session.*;
            import java.util.*;

            public final class CLASS implements HostDesign {
                public String name() {
                    return "mine";
                }
                public String summary() {
                    return "a design of a test";
                }
                public HostProtocol start(Host host) {
                    return new HostProtocol() {
                        public Host host() {
                            return host;
                        }
                        // protocol
                    };
                }
                // design
            }
            """;

    private PluginJar() {}

    /**
     * Makes one.
     *
     * @param folder where
     * @param className of the design
     * @param design methods of the design; one replaces that of the same first line
     * @param protocol methods of the protocol
     */
    static Path of(Path folder, String className, String design, String protocol) throws IOException {
        String text = SOURCE.replace("CLASS", className);
        for (String method : List.of("name()", "summary()")) {
            if (design.contains(method)) {
                text = text.replaceFirst(
                        "    public String " + method.replace("()", "\\(\\)") + " \\{\n.*\n    \\}\n", "");
            }
        }
        return of(
                folder,
                className,
                HostDesign.class,
                text.replace("// design", design).replace("// protocol", protocol));
    }

    /**
     * Makes one with a class that provides a service.
     *
     * @param text the source of the class
     */
    static Path of(Path folder, String className, Class<?> service, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(className + ".java"), text);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "--release",
                        "17",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).as("javac " + source).isZero();
        Path jar = folder.resolve(className + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.list(folder)) {
            put(entries, "META-INF/services/" + service.getName(), className.getBytes(StandardCharsets.UTF_8));
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(className) && name.endsWith(".class")) {
                    put(entries, name, Files.readAllBytes(file));
                }
            }
        }
        return jar;
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
