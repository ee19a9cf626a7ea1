package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.OutsideTheSimulation;

/** Does something when the process is told to end (Ctrl-C, SIGTERM) before this is closed. */
@OutsideTheSimulation(reason = "the JVM runs shutdown hooks on threads of their own; no run is touched")
final class Interruption implements AutoCloseable {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** Does this when interrupted. */
    static Interruption doing(Runnable action) {
        Thread hook = new Thread(action, "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the action is on its way: let it finish.
            joined();
        }
    }

    private void joined() {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
