package dev.hangover.harness.certificate;

import dev.hangover.harness.run.StartState;
import dev.hangover.harness.simulation.Schedule;
import java.util.Optional;

/**
 * A choice point of a run: the order of tasks could have been another one.
 *
 * @param from number of the run
 * @param life number of the life in which it was decided
 * @param decision which decision of that life it is
 * @param alternatives how many there were
 * @param state in which it was decided; empty when the process cannot say
 */
public record CertifiedChoicePoint(long from, int life, int decision, int alternatives, Optional<String> state) {
    /** The decision for one of the alternatives, from 1 up. */
    Schedule.Deviation taking(int alternative) {
        return new Schedule.Deviation(StartState.stream(life), decision, alternative);
    }

    @Override
    public String toString() {
        return "decision " + decision + " of life " + life + ", with " + alternatives + " alternatives";
    }
}
