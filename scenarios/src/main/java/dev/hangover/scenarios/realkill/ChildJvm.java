package dev.hangover.scenarios.realkill;

import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.files.TemporaryDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shared files of all children, so that they start fast and leave nothing outside of our directory: SQLite's code, and
 * an archive of loaded classes, which halves the time of a start.
 */
final class ChildJvm implements AutoCloseable {
    private final Program program;
    private final TemporaryDirectory directory;
    private final Path nativeLibrary;
    private final Optional<Path> classes;

    /**
     * Unpacks the library, and starts a first child for the archive.
     *
     * @param scenario that first child's
     * @param design that first child's
     */
    ChildJvm(Program program, Scenario scenario, String design) {
        this.program = program;
        this.directory = TemporaryDirectory.create();
        this.nativeLibrary = NativeLibrary.extractInto(directory.path());
        this.classes = archive(scenario, design);
    }

    /**
     * Starts a child of this case.
     *
     * @param errors a file for what it writes to standard error
     */
    Child start(Scenario scenario, String design, Path errors) {
        List<String> options = options();
        classes.ifPresent(archive -> options.add("-XX:SharedArchiveFile=" + archive));
        return new Child(program.commandLine(options, scenario, design), errors);
    }

    /** Not every Java can make one, or from every class path: then it goes without. */
    private Optional<Path> archive(Scenario scenario, String design) {
        if (!program.isOfJars()) {
            return Optional.empty();
        }
        Path archive = directory.path().resolve("classes.jsa");
        List<String> options = options();
        options.add("-XX:ArchiveClassesAtExit=" + archive);
        Path errors = directory.path().resolve("errors");
        try (Child child = new Child(program.commandLine(options, scenario, design), errors)) {
            boolean started = child.announcement().equals(ChildMessages.READY);
            return started && child.dismiss() && Files.exists(archive) ? Optional.of(archive) : Optional.empty();
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        // Short lives: compile little. Nothing goes to standard output but announcements, or to the system's temporary
        // files.
        options.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable"));
        options.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
        options.add("-Dslf4j.internal.verbosity=ERROR");
        options.add("-Dorg.sqlite.lib.path=" + nativeLibrary.getParent());
        options.add("-Dorg.sqlite.lib.name=" + nativeLibrary.getFileName());
        return options;
    }

    @Override
    public void close() {
        directory.close();
    }
}
