package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.RealDeaths;
import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;

/** The log of the kills of one case: how many, and each disagreement with the prediction. */
final class KillLog {
    private final List<String> disagreements = new ArrayList<>();
    private long windows;
    private long nested;
    private long random;

    void killedAt(FaultSequence struck) {
        if (struck.places().size() > 1) {
            nested++;
        } else {
            windows++;
        }
    }

    void killedAtRandom() {
        random++;
    }

    long randomKills() {
        return random;
    }

    /** What a child said, or did, is what it should. */
    boolean same(String when, String expected, String actual) {
        if (!expected.equals(actual)) {
            disagreements.add(when + ": expected '" + expected + "', but found '" + actual + "'");
            return false;
        }
        return true;
    }

    /** What is on the disks, store by store, is what it should be. */
    boolean sameDisks(String when, Images expected, Images actual) {
        List<String> differing = new ArrayList<>();
        expected.byStore().forEach((store, image) -> {
            Fingerprint one = image.fingerprint();
            Fingerprint other = actual.get(store).fingerprint();
            if (!one.equals(other)) {
                differing.add(store + " is " + other.brief() + " and not " + one.brief());
            }
        });
        if (!differing.isEmpty()) {
            Comparison comparison = Comparison.of(0, expected, actual);
            disagreements.add(when + ": " + String.join(", ", differing)
                    + comparison
                            .consensus()
                            .or(comparison::local)
                            .map(first -> "; " + first)
                            .orElse(""));
        }
        return differing.isEmpty();
    }

    /** Adds a disagreement that the simulation did not predict. */
    void unexpected(String what) {
        disagreements.add(what);
    }

    RealDeaths result(String scenario, String design) {
        return new RealDeaths(scenario, design, windows, nested, random, disagreements);
    }
}
