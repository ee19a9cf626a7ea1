package dev.hangover.model.incidents;

import java.util.List;

/**
 * The flaws that a node has. A design of its own has none.
 *
 * @param planted each of them
 */
public record Flaws(List<Flaw> planted) {
    private static final Flaws NONE = of();

    /** Keeps a copy. */
    public Flaws {
        planted = List.copyOf(planted);
    }

    /** None. */
    public static Flaws none() {
        return NONE;
    }

    /** These. */
    public static Flaws of(Flaw... flaws) {
        return new Flaws(List.of(flaws));
    }

    /** Whether this one is planted. */
    public boolean has(Flaw flaw) {
        return planted.contains(flaw);
    }
}
