package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hangover.model.host.HostDesign;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A design that this program has never heard of, in a jar. */
class PluginTest {
    private static final String SERVICE = "META-INF/services/" + HostDesign.class.getName();
    private static final Pattern COMMAND = Pattern.compile("\\./hangover (replay \\S+ --plugin \\S+)");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void jarsAreBuilt() throws IOException {
        jar("good.jar", "Careless", "careless");
        jar("unfit.jar", "Unfit", "unfit");
        jar("taken.jar", "Guard", "guarded");
        jar("shouting.jar", "Shouting", "CARELESS");
        jar("all.jar", "All", "all");
        jar("hiding.jar", "Hiding", "hiding");
        jar("missing.jar", "Absent", "");
        jar("silent.jar", "", "");
        jar("borrowed.jar", "dev.hangover.model.host.design.Guarded", "");
        jar("broken.jar", "Broken", "broken");
        try (OutputStream broken = Files.newOutputStream(folder.resolve("broken.jar"));
                JarOutputStream jar = new JarOutputStream(broken)) {
            entry(jar, SERVICE, "Broken\n".getBytes(StandardCharsets.UTF_8));
            entry(jar, "Broken.class", new byte[] {1, 2, 3});
        }
        Files.writeString(folder.resolve("text.jar"), "no jar");
        Files.createDirectory(folder.resolve("directory.jar"));
    }

    @Test
    void itsDesignIsListed() {
        assertThat(run("list", "designs", "--plugin", path("good.jar")).out())
                .containsPattern("(?m)^careless +sends export data and forgets it$");
    }

    @Test
    void itsDesignIsExploredAndEveryFailureIsReplayedWithTheJar() {
        CommandLineRun explored =
                run("explore", "three-windows", "--blocks", "2", "--design", "careless", "--plugin", path("good.jar"));

        assertThat(explored.status()).as(explored.err()).isEqualTo(1);
        assertThat(explored.out()).contains("not met: three-windows with careless", "lost-effect");
        Matcher command = COMMAND.matcher(explored.out());
        assertThat(command.find()).as(explored.out()).isTrue();
        CommandLineRun replayed = run(command.group(1).split(" "));
        assertThat(replayed.status()).as(replayed.err()).isZero();
        assertThat(replayed.out()).contains("This is the recorded outcome.");

        CommandLineRun without = run("replay", command.group(1).split(" ")[1]);
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err())
                .isEqualTo("hangover: the token names a design that is not here: 'careless'"
                        + " (if it is a plugin's, give its jar with --plugin)\n");
    }

    @Test
    void jarThatDoesNotFitIsNoErrorOfTheProgram() {
        CommandLineRun run = run("explore", "three-windows", "--design", "unfit", "--plugin", path("unfit.jar"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("hangover: --plugin: " + path("unfit.jar") + ": its design 'unfit' does not fit this program"
                        + " (java.lang.NoClassDefFoundError: Unfit$1)\n");
    }

    @Test
    void theSameJarTwiceIsAContradiction() {
        CommandLineRun run = run("list", "designs", "--plugin", path("good.jar"), "--plugin", path("good.jar"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).endsWith("is named 'careless', as Careless is (give it another name)\n");
    }

    @Test
    void resultsDoNotOverwriteTheJar() {
        CommandLineRun run = run("explore", "--plugin", path("good.jar"), "--json", path("good.jar"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is also an input");
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("uselessJars")
    void uselessJarIsOneLineAndStatus2(String jar, String problem) {
        for (String command : List.of("explore", "list designs", "replay hg1~x")) {
            CommandLineRun run = run((command + " --plugin " + path(jar)).split(" "));

            assertThat(run.status()).as(command).isEqualTo(2);
            assertThat(run.out()).as(command).isEmpty();
            assertThat(run.err())
                    .as(command)
                    .hasLineCount(1)
                    .startsWith("hangover: --plugin: " + path(jar) + ": " + problem);
        }
    }

    static Stream<Arguments> uselessJars() {
        return Stream.of(
                arguments("nowhere.jar", "no such file"),
                arguments("directory.jar", "is not a file"),
                arguments("text.jar", "is not a jar ("),
                arguments("silent.jar", "names no design and no subject (add " + SERVICE + " or "),
                arguments("borrowed.jar", "names no design and no subject in META-INF/services/"),
                arguments("missing.jar", "cannot be loaded (dev.hangover.model.host.HostDesign: Provider Absent not"),
                arguments("broken.jar", "cannot be loaded ("),
                arguments(
                        "taken.jar",
                        "its design Guard is named 'guarded', as a built-in one is (give it another name)"),
                arguments("shouting.jar", "its design Shouting is named 'CARELESS' (lower-case words"),
                arguments(
                        "hiding.jar",
                        "its design 'hiding': bookkeeping() names 'host.*', and 'host.height' decides what is executed or"
                                + " repeated"),
                arguments("all.jar", "its design All is named 'all' (lower-case words"));
    }

    private static CommandLineRun run(String... args) {
        return CommandLineRun.of(args);
    }

    private static String path(String jar) {
        return folder.resolve(jar).toString();
    }

    /** A jar that names a class; the class is there too when it has a name to give. */
    private static void jar(String file, String className, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file));
                JarOutputStream jar = new JarOutputStream(out)) {
            entry(jar, "readme.txt", new byte[0]);
            if (!className.isEmpty()) {
                entry(jar, SERVICE, className.getBytes(StandardCharsets.UTF_8));
            }
            if (!name.isEmpty()) {
                compile(className, name);
                entry(jar, className + ".class", bytes(className + ".class"));
                if (!file.equals("unfit.jar")) {
                    entry(jar, className + "$1.class", bytes(className + "$1.class"));
                }
            }
        }
    }

    private static void entry(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    /** Compiled here and now: a class of the test itself would be found without any jar. */
    private static void compile(String className, String name) throws IOException {
        Path source = Files.writeString(folder.resolve(className + ".java"), """
                import dev.hangover.model.host.*;
                import dev.hangover.model.bridge.ExportEntry;
                import java.util.List;

                public final class CLASS implements HostDesign {
                    public String name() {
                        return "NAME";
                    }
                    public String summary() {
                        return "sends export data and forgets it";
                    }
                    public List<String> bookkeeping() {
                        return "NAME".equals("hiding") ? List.of("host.*") : List.of();
                    }
                    public HostProtocol start(Host host) {
                        return new HostProtocol() {
                            public Host host() {
                                return host;
                            }
                            public void onExport(List<ExportEntry> batch) {
                                host.exports().addUnrecorded(batch);
                            }
                        };
                    }
                }
                """.replace("CLASS", className)
                .replace("NAME", name));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(
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
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }
}
