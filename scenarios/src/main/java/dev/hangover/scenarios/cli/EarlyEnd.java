package dev.hangover.scenarios.cli;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import dev.hangover.scenarios.files.TemporaryDirectory;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes a process that ends before its command does end with a status other than 0. Code from outside may call
 * {@code System.exit}; its status would stand for results that there are not.
 */
@OutsideTheSimulation(reason = "the JVM runs shutdown hooks on separate threads; no run is touched")
final class EarlyEnd {
    private static final long SECONDS_FOR_OTHER_HOOKS = 10;

    private final Terminal terminal;
    private volatile boolean comeToItsEnd;

    private EarlyEnd(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Watches from now on. */
    static EarlyEnd watched(Terminal terminal) {
        EarlyEnd end = new EarlyEnd(terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(end::check, "early-end"));
        return end;
    }

    /** The command has ended: what follows is the end of the process. */
    void comesToItsEnd() {
        comeToItsEnd = true;
    }

    private void check() {
        if (comeToItsEnd) {
            return;
        }
        // A signal ends the process too, and has its own status.
        Optional<String> place = Thread.getAllStackTraces().values().stream()
                .map(EarlyEnd::whoCalledExit)
                .flatMap(Optional::stream)
                .findFirst();
        if (place.isPresent()) {
            letOthersFinish();
            terminal.complain(
                    "ended by System.exit, which was called at " + place.get() + ": the command has not ended");
            TemporaryDirectory.deleteOwn();
            Runtime.getRuntime().halt(Status.BROKEN);
        }
    }

    /** What is known is printed by a hook too. */
    private static void letOthersFinish() {
        for (Thread hook : Thread.getAllStackTraces().keySet()) {
            if (hook.getName().equals(Interruption.HOOK)) {
                try {
                    hook.join(TimeUnit.SECONDS.toMillis(SECONDS_FOR_OTHER_HOOKS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static Optional<String> whoCalledExit(StackTraceElement[] stack) {
        for (int i = 0; i + 1 < stack.length; i++) {
            if (stack[i].getClassName().equals(Runtime.class.getName())
                    && stack[i].getMethodName().equals("exit")) {
                int caller = stack[i + 1].getClassName().equals(System.class.getName()) ? i + 2 : i + 1;
                return Optional.of(caller < stack.length ? stack[caller].toString() : "an unknown place")
                        .filter(place -> !place.contains(Main.class.getName()));
            }
        }
        return Optional.empty();
    }
}
