package dev.hangover.harness.run;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;
import java.util.TreeMap;

/** The oracle of the reference run: judges by the invariants alone, and records the observations. */
final class ReferenceOracle extends Oracle {
    final TreeMap<Long, Observation> observations = new TreeMap<>();
    Optional<Images> beginning = Optional.empty();
    private final boolean isFaultless;

    /** @param isFaultless whether it is known already that no invariant will be violated */
    ReferenceOracle(Subject subject, boolean isFaultless) {
        super(subject);
        this.isFaultless = isFaultless;
    }

    @Override
    Optional<Outcome> judge(Observation actual) {
        actual.ram().state(); // must be read now: the process continues
        observations.putIfAbsent(actual.section(), actual);
        return isFaultless ? Optional.empty() : violation(actual);
    }

    @Override
    Optional<Outcome> judgeBeginning(Images images) {
        beginning = beginning.or(() -> Optional.of(images));
        return Optional.empty();
    }

    @Override
    boolean rejoined(Observation actual) {
        return false;
    }

    /** An oracle that cannot fail is none. Only the section that it started with may have been committed before. */
    void requireEffects() {
        observations.values().stream()
                .skip(subject.effectsStore().isEmpty() ? observations.size() : 1)
                .filter(seen -> seen.effects().isEmpty())
                .findFirst()
                .ifPresent(seen -> {
                    throw new BrokenContract("section " + seen.section() + " was finished, but store '"
                            + subject.effectsStore()
                            + "' never announced its commit: effects could not be judged");
                });
    }
}
