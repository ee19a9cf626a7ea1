package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The halt of work: when the user's time budget is spent, or the user interrupts. */
@OutsideTheSimulation(reason = "reads the clock between runs, never inside one")
final class Halt implements BooleanSupplier {
    private static final Pattern BUDGET = Pattern.compile("([1-9]\\d{0,6})(ms|s|m|h)");

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final OptionalLong nanoseconds;
    private final long start = System.nanoTime();
    private volatile boolean interrupted;

    private Halt(OptionalLong nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /**
     * After a time, counted from now on.
     *
     * @param budget for example {@code 60s}; null for never
     * @throws BadInput when it is no time
     */
    static Halt after(String budget) {
        if (budget == null) {
            return new Halt(OptionalLong.empty());
        }
        Matcher matcher = BUDGET.matcher(budget);
        if (!matcher.matches()) {
            throw new BadInput("--budget: '" + budget + "' is not a time (a whole number with ms, s, m or h: 60s)");
        }
        long milliseconds = switch (matcher.group(2)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
        Duration time = Duration.ofMillis(Long.parseLong(matcher.group(1)) * milliseconds);
        // What is longer than the clock counts is never over.
        return time.compareTo(LONGEST) > 0 ? new Halt(OptionalLong.empty()) : new Halt(OptionalLong.of(time.toNanos()));
    }

    /** The user wants to stop. */
    void interrupt() {
        interrupted = true;
    }

    /** Whether the user wants to stop. */
    boolean isInterrupted() {
        return interrupted;
    }

    @Override
    public boolean getAsBoolean() {
        return interrupted || nanoseconds.isPresent() && System.nanoTime() - start >= nanoseconds.getAsLong();
    }
}
