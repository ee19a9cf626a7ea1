package dev.hangover.scenarios.replay;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Hold;
import dev.hangover.harness.simulation.Holds;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.List;

/** Parses the values of {@code --hold}: which tasks are held, and until which place. */
public final class HoldOption {
    private static final String OPTION = "--hold";

    private HoldOption() {}

    /**
     * The order that this is.
     *
     * @param texts each {@code TASK=PLACE} or {@code TASK=TASK}
     * @throws BadInput when one is malformed, or is of a place that a run of this scenario can never reach
     */
    public static Schedule parse(List<String> texts, Subject subject, Scenario scenario) {
        try {
            return Schedule.holding(new Holds(
                    texts.stream().map(text -> hold(text, subject, scenario)).toList()));
        } catch (IllegalArgumentException e) {
            throw new BadInput(OPTION + ": " + e.getMessage());
        }
    }

    private static Hold hold(String text, Subject subject, Scenario scenario) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' does not say until when (TASK=PLACE, as in export-batch=1/sql.commit.after)");
        }
        String until = text.substring(equals + 1);
        return new Hold(text.substring(0, equals), until.contains("/") ? place(until, subject, scenario) : until);
    }

    private static String place(String text, Subject subject, Scenario scenario) {
        FaultSequence place = FaultSequence.parse(text, subject.aliases());
        if (place.faults().size() != 1 || !place.faults().stream().allMatch(Fault::isPlain)) {
            throw new IllegalArgumentException("'" + text + "' is not one place");
        }
        if (FaultSequence.isRestart(place.places().get(0))) {
            throw new IllegalArgumentException("'" + text + "' is no place that a process can reach");
        }
        AtOption.requirePossible(OPTION, place.places().get(0), scenario);
        return place.toString();
    }
}
