package dev.hangover.scenarios.realkill;

import dev.hangover.model.disk.FileTree;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.files.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pool of child processes of one case, and the directories of their nodes: one child at a time, a new one after each
 * kill. Nothing of it is left in the end.
 */
final class ChildPool implements AutoCloseable {
    private final Scenario scenario;
    private final String design;
    private final ChildJvm jvm;
    private final TemporaryDirectory directory;
    private Child child;
    private long homes;

    ChildPool(Scenario scenario, String design, ChildJvm jvm) {
        this.scenario = scenario;
        this.design = design;
        this.jvm = jvm;
        this.directory = TemporaryDirectory.create();
    }

    /** Disks with nothing on them. */
    Path blankHome() {
        try {
            return Files.createDirectory(nextHome());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for a node", e);
        }
    }

    /** A copy of these disks. */
    Path copyOf(Path home) {
        Path copy = nextHome();
        FileTree.copy(home, copy);
        return copy;
    }

    /** These disks are not needed any more. */
    void discard(Path home) {
        FileTree.delete(home);
    }

    /**
     * Makes sure that there is a child that waits for a task.
     *
     * @throws IllegalStateException when a child cannot even be started
     */
    void ready() {
        if (child != null) {
            return;
        }
        child = jvm.start(scenario, design, directory.path().resolve("errors"));
        String first = child.announcement();
        if (!first.equals(ChildMessages.READY)) {
            throw new IllegalStateException("a child process does not start: " + first);
        }
    }

    /**
     * Gives the child something to do.
     *
     * @return the child, which works on it
     */
    Child start(ChildTask task) {
        ready();
        child.start(task);
        return child;
    }

    /** The child is dead, or of no more use. */
    void discardChild() {
        if (child != null) {
            child.close();
            child = null;
        }
    }

    private Path nextHome() {
        return directory.path().resolve("node-" + ++homes);
    }

    @Override
    public void close() {
        discardChild();
        directory.close();
    }
}
