package dev.hangover.harness.fault;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Decides at each place of a run whether a fault strikes there. A plan is asked in the order in which places are reached
 * and may remember what it was asked; one plan serves one run.
 */
public interface FaultPlan {
    /** Whether a fault strikes here. */
    boolean strikes(Place place);

    /** Whether the fault that has just struck asks the process to stop, and does not kill it. */
    default boolean terminates() {
        return false;
    }

    /**
     * What a power cut takes along, asked right after a sudden death.
     *
     * @param possible what it can take, by name; see {@link dev.hangover.harness.simulation.Images#afterPowerLoss}
     * @return a name, not necessarily among these; empty when the power stayed on
     */
    default String loss(SortedSet<String> possible) {
        return "";
    }

    /** How the durable write at this place fails; empty when it does not. */
    default Optional<WriteFailure> fails(Place write) {
        return Optional.empty();
    }

    /** Whether this plan will not strike any more. */
    boolean spent();

    /** The places at which it has yet to strike, as far as it knows them. */
    default FaultSequence remaining() {
        return FaultSequence.none();
    }

    /** Never strikes. */
    static FaultPlan none() {
        return at(FaultSequence.none());
    }

    /** Strikes at the places of the coordinates, one after the other. */
    static FaultPlan at(FaultSequence coordinates) {
        return new GivenFaults(coordinates);
    }

    /**
     * Strikes at places that are drawn.
     *
     * @param choices where they are drawn from
     * @param faults how many strike, at least 0
     * @param spread places among which the first is drawn; later ones are drawn from a quarter of that, so that they
     *     tend to strike during recovery
     * @param lastSection no fault strikes in later sections
     * @param kinds what can strike; clean restarts come beside sudden deaths, never alone
     */
    static FaultPlan drawn(Choices choices, int faults, int spread, long lastSection, List<FaultKind> kinds) {
        return new DrawnFaults(choices, faults, spread, lastSection, kinds);
    }
}
