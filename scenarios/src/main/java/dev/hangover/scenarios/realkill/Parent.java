package dev.hangover.scenarios.realkill;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The parent process, as its child sees it. However the parent ends, the pipe from it ends too, and with it the child, at
 * once and at any place.
 */
@OutsideTheSimulation(reason = "watches the parent beside the run and ends the process; touches nothing of the run")
final class Parent {
    /** Exit status of a child whose parent is gone. */
    static final int IS_GONE = 3;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Parent() {}

    static Parent at(InputStream pipe) {
        Parent parent = new Parent();
        Thread watch = new Thread(() -> parent.listen(pipe), "parent");
        watch.setDaemon(true);
        watch.start();
        return parent;
    }

    /** Waits for what it says next. */
    String nextLine() {
        try {
            return lines.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("no thread here is ever interrupted", e);
        }
    }

    private void listen(InputStream pipe) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // A pipe that cannot be read has no parent at its other end.
        }
        // As if killed: no shutdown hooks, nothing closed.
        Runtime.getRuntime().halt(IS_GONE);
    }
}
