package dev.hangover.harness.simulation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An order of tasks in words: first in, first out, but for tasks that are held until a place.
 *
 * @param all each of them
 */
public record Holds(List<Hold> all) {
    /** Keeps a copy. */
    public Holds {
        all = List.copyOf(all);
    }

    /** Nothing is held. */
    public static Holds none() {
        return new Holds(List.of());
    }

    /** Whether nothing is held. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** A source that decides so, for one run. A hold that cannot be kept is reported by {@link Choices#missed}. */
    public Choices choices() {
        return isEmpty() ? Choices.fifo() : new HoldingChoices(all);
    }

    @Override
    public String toString() {
        return all.stream().map(Hold::toString).collect(Collectors.joining("+"));
    }
}
