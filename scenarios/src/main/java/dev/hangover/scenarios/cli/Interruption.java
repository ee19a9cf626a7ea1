package dev.hangover.scenarios.cli;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A shutdown hook: when the process gets a signal to end (Ctrl-C, SIGTERM) before this is closed, work is halted, and has
 * some time to report what it has found. When it takes longer, the findings so far are reported.
 */
@OutsideTheSimulation(reason = "the JVM runs shutdown hooks on separate threads; no run is touched")
final class Interruption implements AutoCloseable {
    /** Name of the thread that reports the findings so far. */
    static final String HOOK = "interrupted";

    private static final long SECONDS_TO_END = 5;

    private final CountDownLatch reported = new CountDownLatch(1);
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

    /** Does this when interrupted, unless the report was made already. */
    static Interruption of(Halt halt, Runnable tellAnyway) {
        Interruption interruption = new Interruption(halt, tellAnyway);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Everything is reported. */
    @Override
    public void close() {
        reported.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook is on its way: let it finish.
            joined();
        }
    }

    private void await() {
        try {
            reported.await(SECONDS_TO_END, TimeUnit.SECONDS);
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
