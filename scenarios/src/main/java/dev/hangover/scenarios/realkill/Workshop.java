package dev.hangover.scenarios.realkill;

import dev.hangover.scenarios.OutsideTheSimulation;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.workspace.FileTree;
import dev.hangover.scenarios.workspace.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the children of one case are started and where their nodes live. Nothing of it is left in the end. */
@OutsideTheSimulation(reason = "starts processes")
final class Workshop implements AutoCloseable {
    private final Scenario scenario;
    private final String design;
    private final Program program;
    private final TemporaryDirectory directory;
    private final Path nativeLibrary;
    private long homes;

    Workshop(Scenario scenario, String design, Program program) {
        this.scenario = scenario;
        this.design = design;
        this.program = program;
        this.directory = TemporaryDirectory.create();
        this.nativeLibrary = NativeLibrary.extractInto(directory.path());
    }

    /** Disks with nothing on them. */
    Path blankHome() {
        try {
            return Files.createDirectory(nextHome());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for a node", e);
        }
    }

    /** The same bytes as on these disks, on disks of their own. */
    Path copyOf(Path home) {
        Path copy = nextHome();
        FileTree.copy(home, copy);
        return copy;
    }

    /** These disks are not needed any more. */
    void discard(Path home) {
        try {
            FileTree.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + home, e);
        }
    }

    Child start(Assignment assignment) {
        return new Child(
                program.commandLine(scenario, design, assignment, nativeLibrary),
                directory.path().resolve("errors-" + assignment.home().getFileName()));
    }

    private Path nextHome() {
        return directory.path().resolve("node-" + ++homes);
    }

    @Override
    public void close() {
        directory.close();
    }
}
