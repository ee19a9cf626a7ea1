package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Place;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One task of a child, as one line of text: {@code GOAL STRUCK DEATH HOME}.
 *
 * @param goal what it works towards
 * @param struck where earlier kills struck
 * @param death the place at which it waits for its death; there is one for {@link Goal#DEATH} only
 * @param home the directory of its node; what earlier kills left is in it
 */
record ChildTask(Goal goal, FaultSequence struck, Optional<Place> death, Path home) {
    private static final String NOWHERE = "-";

    /** The goal of a task. */
    enum Goal {
        /** Its death at a place. */
        DEATH,
        /** The end of the whole run, as long as if a fault could still come at any time. */
        WHOLE_RUN,
        /** The end of the run after its last fault. */
        END
    }

    static ChildTask death(Path home, FaultSequence struck, Place death) {
        return new ChildTask(Goal.DEATH, struck, Optional.of(death), home);
    }

    static ChildTask wholeRun(Path home) {
        return new ChildTask(Goal.WHOLE_RUN, FaultSequence.none(), Optional.empty(), home);
    }

    static ChildTask end(Path home, FaultSequence struck) {
        return new ChildTask(Goal.END, struck, Optional.empty(), home);
    }

    /** @throws IllegalArgumentException when the line is none of ours */
    static ChildTask parse(String line) {
        String[] words = line.split(" ", 4);
        if (words.length < 4) {
            throw new IllegalArgumentException("not a task: '" + line + "' (GOAL STRUCK DEATH HOME)");
        }
        return new ChildTask(
                Goal.valueOf(words[0]),
                coordinates(words[1]),
                words[2].equals(NOWHERE)
                        ? Optional.empty()
                        : Optional.of(coordinates(words[2]).places().get(0)),
                Path.of(words[3]));
    }

    String line() {
        return goal + " " + struck + " " + death.map(Place::toString).orElse(NOWHERE) + " " + home;
    }

    private static FaultSequence coordinates(String text) {
        return FaultSequence.parse(text, new TreeMap<>());
    }
}
