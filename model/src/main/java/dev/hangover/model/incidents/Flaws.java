package dev.hangover.model.incidents;

import dev.hangover.harness.simulation.NotMeasured;
import java.util.List;
import java.util.function.Consumer;

/**
 * The flaws that a node has. A design of its own has none.
 *
 * @param planted each of them
 * @param asked told of each planted flaw that something asks for; what is never asked for was never tried
 */
public record Flaws(
        List<Flaw> planted,

        @NotMeasured("listens from outside, and answers nothing")
        Consumer<Flaw> asked) {
    private static final Flaws NONE = of();

    /** Keeps a copy. */
    public Flaws {
        planted = List.copyOf(planted);
    }

    /** These. */
    public Flaws(List<Flaw> planted) {
        this(planted, flaw -> {});
    }

    /** None. */
    public static Flaws none() {
        return NONE;
    }

    /** These. */
    public static Flaws of(Flaw... flaws) {
        return new Flaws(List.of(flaws));
    }

    /** The same, telling this of each planted flaw that is asked for. */
    public Flaws tellingOf(Consumer<Flaw> listener) {
        return new Flaws(planted, listener);
    }

    /** Whether this one is planted. To be asked only where the answer makes a difference. */
    public boolean has(Flaw flaw) {
        boolean isPlanted = planted.contains(flaw);
        if (isPlanted) {
            asked.accept(flaw);
        }
        return isPlanted;
    }
}
