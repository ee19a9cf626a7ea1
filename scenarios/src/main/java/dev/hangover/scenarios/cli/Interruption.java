package dev.hangover.scenarios.cli;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When the process is told to end (Ctrl-C, SIGTERM) before this is closed, work is halted, and whoever does it has some
 * time to tell what it has found. When it takes longer, what is known is told all the same.
 */
@OutsideTheSimulation(reason = "the JVM runs shutdown hooks on threads of their own; no run is touched")
final class Interruption implements AutoCloseable {
    /** Name of the thread that tells what is known. */
    static final String HOOK = "interrupted";

    private static final long SECONDS_TO_COME_TO_AN_END = 5;

    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Halt halt, Runnable tellAnyway) {
        hook = new Thread(
                () -> {
                    halt.interrupt();
                    await();
                    tellAnyway.run();
                },
                HOOK);
    }

    /** Does this when interrupted; what is told anyway is told once. */
    static Interruption of(Halt halt, Runnable tellAnyway) {
        Interruption interruption = new Interruption(halt, tellAnyway);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** All is told. */
    @Override
    public void close() {
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook is on its way: let it finish.
            joined();
        }
    }

    private void await() {
        try {
            told.await(SECONDS_TO_COME_TO_AN_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
