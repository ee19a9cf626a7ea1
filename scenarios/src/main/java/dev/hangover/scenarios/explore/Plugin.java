package dev.hangover.scenarios.explore;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.input.OneLine;
import dev.hangover.harness.replay.SubjectFamily;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plugin: a jar with host designs and subjects, that names them in {@code META-INF/services}, as the model's own designs
 * are. Its classes see those of this program and cannot replace them. It stays open until the process ends.
 *
 * @param jar path as the user gave it
 * @param designs in the order in which the jar names them
 * @param subjects likewise; there is at least one design or subject
 */
public record Plugin(String jar, List<HostDesign> designs, List<SubjectFamily> subjects) {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_SUMMARY = 300;

    /** What names are, for messages. */
    static final String NAMES = "lower-case words joined with '-', up to " + LONGEST_NAME + " letters, not 'all'";

    private static final String SERVICES = "META-INF/services/";
    private static final List<Class<?>> KINDS = List.of(HostDesign.class, SubjectFamily.class);
    /** Tokens carry it, and {@code all} means something else on the command line. */
    private static final Pattern NAME = Pattern.compile("(?!all$)[a-z0-9]+(-[a-z0-9]+)*");

    /** Keeps copies. */
    public Plugin {
        designs = List.copyOf(designs);
        subjects = List.copyOf(subjects);
    }

    /**
     * Loads a plugin.
     *
     * @param jar its path
     * @throws BadInput when it is not there, is no jar, names no design, or a design that cannot be loaded or has no name
     */
    public static Plugin open(String jar) {
        return open(jar, Watchdog.disabled());
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
            URL[] here = {path.toUri().toURL()};
            URLClassLoader loader = new URLClassLoader(here, HostDesign.class.getClassLoader());
            List<HostDesign> designs = services(HostDesign.class, loader, watchdog).stream()
                    .<HostDesign>map(design -> loaded(jar, design, watchdog))
                    .toList();
            designs.forEach(design -> requireBookkeeping(jar, design));
            List<SubjectFamily> subjects = services(SubjectFamily.class, loader, watchdog).stream()
                    .<SubjectFamily>map(subject -> watchdog.asking(
                            "the subject " + subject.getClass().getName() + " does not say what it is",
                            () -> new LoadedFamily(jar, subject)))
                    .toList();
            if (designs.isEmpty() && subjects.isEmpty()) {
                throw unusable(jar, "names no design and no subject in " + SERVICES);
            }
            return new Plugin(jar, designs, subjects);
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

    /** The message for the user when a run asked a design for something that it does not have. */
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
            if (KINDS.stream().allMatch(kind -> file.getEntry(SERVICES + kind.getName()) == null)) {
                throw unusable(
                        jar,
                        KINDS.stream()
                                .map(kind -> SERVICES + kind.getName())
                                .collect(Collectors.joining(
                                        " or ",
                                        "names no design and no subject (add ",
                                        " with the name of its class)")));
            }
            requireHarmless(jar, file);
        } catch (IOException e) {
            throw unusable(jar, "is not a jar (" + e.getMessage() + ")");
        }
    }

    private static void requireHarmless(String jar, JarFile file) throws IOException {
        for (JarEntry entry : Collections.list(file.entries())) {
            if (entry.getName().endsWith(".class")) {
                Optional<String> problem;
                try (InputStream in = file.getInputStream(entry)) {
                    problem = PluginClass.problem(in.readAllBytes());
                } catch (IOException | RuntimeException e) {
                    throw unusable(jar, "cannot be loaded (" + entry.getName() + " is no class)");
                }
                if (problem.isPresent()) {
                    throw unusable(jar, entry.getName() + " " + problem.get());
                }
            }
        }
    }

    private static <S> List<S> services(Class<S> kind, ClassLoader loader, Watchdog watchdog) {
        return ServiceLoader.load(kind, loader).stream()
                .filter(provider -> provider.type().getClassLoader() == loader)
                .map(provider -> watchdog.asking(
                        "the constructor of " + provider.type().getName() + " does not return", provider::get))
                .toList();
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
        if (!isName(name)) {
            throw unusable(jar, its + " is named '" + name + "' (" + NAMES + ")");
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

    /** A summary in one line that is not too long for a list. */
    static String summary(String said) {
        String line = OneLine.of(said);
        return line.length() <= LONGEST_SUMMARY ? line : line.substring(0, LONGEST_SUMMARY) + "...";
    }

    /** Whether a design, a subject or a variant can be named so. */
    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    /**
     * Refuses subjects whose names are taken.
     *
     * @throws BadInput naming the first
     */
    void requireDifferent(List<String> taken) {
        List<String> known = new ArrayList<>(taken);
        for (SubjectFamily subject : subjects) {
            if (known.contains(subject.name())) {
                throw unusable(
                        jar, "its subject is named '" + subject.name() + "', as another one is (give it another name)");
            }
            known.add(subject.name());
        }
    }

    static BadInput unusable(String jar, String why) {
        return new BadInput("--plugin: " + jar + ": " + why);
    }
}
