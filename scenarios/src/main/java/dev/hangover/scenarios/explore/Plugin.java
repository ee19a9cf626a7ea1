package dev.hangover.scenarios.explore;

import dev.hangover.harness.input.BadInput;
import dev.hangover.model.host.Bookkeeping;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.jobs.Watchdog;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Host designs from outside: a jar that names them in {@code META-INF/services}, as the model's own are. Its classes see
 * those of this program and cannot replace them. It stays open until the process ends.
 *
 * @param jar path as the user gave it
 * @param designs at least one, in the order in which the jar names them
 */
public record Plugin(String jar, List<HostDesign> designs) {
    private static final String SERVICE = "META-INF/services/" + HostDesign.class.getName();
    /** Tokens carry it, and {@code all} means something else on the command line. */
    private static final Pattern NAME = Pattern.compile("(?!all$)[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST_NAME = 64;

    /** Keeps a copy. */
    public Plugin {
        designs = List.copyOf(designs);
    }

    /**
     * Loads a plugin.
     *
     * @param jar its path
     * @throws BadInput when it is not there, is no jar, names no design, or a design that cannot be loaded or has no name
     */
    public static Plugin open(String jar) {
        return open(jar, Watchdog.asleep());
    }

    /**
     * Loads a plugin.
     *
     * @param jar its path
     * @param watchdog notices a design that does not say what it is
     * @throws BadInput as above
     */
    public static Plugin open(String jar, Watchdog watchdog) {
        Path path = path(jar);
        requireService(jar, path);
        try {
            return new Plugin(jar, designs(jar, path, watchdog));
        } catch (ServiceConfigurationError | LinkageError | IOException e) {
            throw unusable(jar, "cannot be loaded (" + why(e) + ")");
        }
    }

    /**
     * The built-in designs and those of plugins.
     *
     * @throws BadInput when a name is taken already
     */
    static HostDesigns join(HostDesigns builtIn, List<Plugin> plugins) {
        HostDesigns all = builtIn;
        for (Plugin plugin : plugins) {
            for (HostDesign design : plugin.designs) {
                HostDesign other = all.byName().get(design.name());
                if (other != null) {
                    boolean isBuiltIn = builtIn.byName().containsKey(design.name());
                    throw unusable(
                            plugin.jar,
                            "its design " + className(design) + " is named '" + design.name() + "', as "
                                    + (isBuiltIn ? "a built-in one" : className(other))
                                    + " is (give it another name)");
                }
                all = all.with(List.of(design));
            }
        }
        return all;
    }

    /** What the user has to be told when a run asked a design for something that it does not have. */
    BadInput unfit(String design, LinkageError why) {
        return unusable(jar, "its design '" + design + "' does not fit this program (" + why + ")");
    }

    private static Path path(String jar) {
        try {
            Path path = Path.of(jar);
            if (!Files.isRegularFile(path)) {
                throw unusable(jar, Files.exists(path) ? "is not a file" : "no such file");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new BadInput("--plugin: not a path: '" + jar + "' (" + e.getReason() + ")");
        }
    }

    private static void requireService(String jar, Path path) {
        try (JarFile file = new JarFile(path.toFile())) {
            if (file.getEntry(SERVICE) == null) {
                throw unusable(jar, "names no design (add " + SERVICE + " with the name of its class)");
            }
            requireNoHalt(jar, file);
        } catch (IOException e) {
            throw unusable(jar, "is not a jar (" + e.getMessage() + ")");
        }
    }

    /** A call of System.exit is noticed when it happens; after this one nothing can notice anything. */
    private static void requireNoHalt(String jar, JarFile file) throws IOException {
        for (JarEntry entry : Collections.list(file.entries())) {
            if (entry.getName().endsWith(".class")) {
                try (InputStream in = file.getInputStream(entry)) {
                    if (MethodReferences.of(in.readAllBytes()).contains("java/lang/Runtime", "halt")) {
                        throw unusable(
                                jar,
                                entry.getName()
                                        + " calls Runtime.halt, which would end this program without a word (leave it out)");
                    }
                } catch (IOException | RuntimeException e) {
                    if (e instanceof BadInput) {
                        throw e;
                    }
                    throw unusable(jar, "cannot be loaded (" + entry.getName() + " is no class)");
                }
            }
        }
    }

    private static List<HostDesign> designs(String jar, Path path, Watchdog watchdog) throws IOException {
        URL[] here = {path.toUri().toURL()};
        URLClassLoader loader = new URLClassLoader(here, HostDesign.class.getClassLoader());
        List<HostDesign> designs = ServiceLoader.load(HostDesign.class, loader).stream()
                .filter(provider -> provider.type().getClassLoader() == loader)
                .map(provider -> watchdog.asking(
                        "the constructor of " + provider.type().getName() + " does not return", provider::get))
                .<HostDesign>map(design -> loaded(jar, design, watchdog))
                .toList();
        if (designs.isEmpty()) {
            throw unusable(jar, "names no design of its own in " + SERVICE);
        }
        designs.forEach(design -> requireBookkeeping(jar, design));
        return designs;
    }

    private static LoadedDesign loaded(String jar, HostDesign design, Watchdog watchdog) {
        String its = "its design " + design.getClass().getName();
        LoadedDesign loaded;
        try {
            loaded = new LoadedDesign(design, watchdog);
        } catch (LoadedDesign.Unusable e) {
            throw unusable(jar, its + " " + e.getMessage());
        }
        String name = loaded.name();
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw unusable(
                    jar,
                    its + " is named '" + name + "' (lower-case words joined with '-', up to " + LONGEST_NAME
                            + " letters, not 'all')");
        }
        return loaded;
    }

    private static String className(HostDesign design) {
        return design instanceof LoadedDesign loaded
                ? loaded.className()
                : design.getClass().getName();
    }

    /** What a constructor threw says more than that it threw. */
    private static String why(Throwable e) {
        return e.getMessage()
                + (e.getCause() == null ? "" : ": " + e.getCause().getClass().getName());
    }

    private static void requireBookkeeping(String jar, HostDesign design) {
        try {
            Bookkeeping.of(design);
        } catch (IllegalArgumentException e) {
            throw unusable(jar, "its design '" + design.name() + "': " + e.getMessage());
        }
    }

    private static BadInput unusable(String jar, String why) {
        return new BadInput("--plugin: " + jar + ": " + why);
    }
}
