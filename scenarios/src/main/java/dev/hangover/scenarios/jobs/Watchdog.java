package dev.hangover.scenarios.jobs;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.simulation.OutsideTheSimulation;
import dev.hangover.harness.simulation.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A watchdog for code of a design that does not return: a run that makes no step for a long time, or a call that does not end. The
 * bound on the steps of a run does not see a loop without steps, and a thread cannot be stopped: all that is left is to say what
 * loops, and to end the process.
 */
@OutsideTheSimulation(reason = "looks at runs from a separate thread; it cannot change what happens in one")
public final class Watchdog {
    private static final long LOOKS_A_SECOND = 4;

    private final long limitNanos;
    private final Consumer<String> report;
    // Each is looked at separately: their order does not matter.
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private boolean started;

    /**
     * @param limitMillis for how long something may make no step
     * @param report receives one sentence that names what loops; called once for each, in the thread of the watchdog
     */
    public Watchdog(long limitMillis, Consumer<String> report) {
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
        this.report = report;
    }

    /** A watchdog that watches nothing. */
    public static Watchdog disabled() {
        return new Watchdog(Long.MAX_VALUE / 1_000_000, what -> {});
    }

    /**
     * Asks a design something.
     *
     * @param what for the message: what is asked of whom
     */
    public <T> T asking(String what, Supplier<T> question) {
        Watched asked = watch(place -> what, () -> false);
        try {
            return question.get();
        } finally {
            asked.ends();
        }
    }

    /**
     * Watches runs.
     *
     * @param name for the message: which run it is, where faults strike in it
     * @param halted whether runs are to be given up
     */
    public Overseer overseer(Function<FaultSequence, String> name, BooleanSupplier halted) {
        return asked -> watch(place -> "the run " + name.apply(asked) + " makes no step after " + place, halted);
    }

    private Watched watch(Function<String, String> sentence, BooleanSupplier halted) {
        Watched begun = new Watched(Thread.currentThread(), sentence, halted);
        watched.add(begun);
        start();
        return begun;
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            Thread thread = new Thread(this::look, "watchdog");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void look() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(1_000 / LOOKS_A_SECOND);
                watched.forEach(Watched::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A run or a question in progress. */
    @OutsideTheSimulation(reason = "its look is that of the watchdog's thread")
    private final class Watched implements Overseer.Oversight {
        private final Thread worker;
        private final Function<String, String> sentence;
        private final BooleanSupplier halted;
        private final AtomicLong steps = new AtomicLong();
        // Written before the step is counted, and read after that was seen.
        private Place place;
        private long seen = -1;
        private long since;

        Watched(Thread worker, Function<String, String> sentence, BooleanSupplier halted) {
            this.worker = worker;
            this.sentence = sentence;
            this.halted = halted;
        }

        @Override
        public void stepped() {
            // Only this thread writes it, and its reader may see it late.
            steps.lazySet(steps.getPlain() + 1);
        }

        @Override
        public void reached(Place reached) {
            place = reached;
        }

        @Override
        public boolean halts() {
            return halted.getAsBoolean();
        }

        @Override
        public void ends() {
            watched.remove(this);
        }

        /** Called in the thread of the watchdog. */
        private void look() {
            long now = System.nanoTime();
            long made = steps.get();
            if (made != seen) {
                seen = made;
                since = now;
            } else if (now - since > limitNanos) {
                watched.remove(this);
                report.accept(sentence.apply(place == null ? "its start" : place.toString()) + where());
            }
        }

        /** What it is doing: the design is the first that is neither Java's nor this program's. */
        private String where() {
            StackTraceElement[] stack = worker.getStackTrace();
            Optional<StackTraceElement> foreign = Arrays.stream(stack)
                    .filter(frame -> !frame.getClassName().matches("(java|javax|jdk|sun|dev\\.hangover)\\..*"))
                    .findFirst();
            return foreign.or(() -> Arrays.stream(stack).findFirst())
                    .map(frame -> " (it is at " + frame + ")")
                    .orElse("");
        }
    }
}
