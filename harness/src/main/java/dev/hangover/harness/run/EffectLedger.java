package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which effects became permanent with which section, in this life. What was under way when the process died never
 * happened; what had become permanent by then is forgotten, so that what follows a boot, its judgement included, depends
 * on the durable state alone. (A life that got far enough to be judged has been judged by then.)
 */
final class EffectLedger {
    private final TreeMap<Long, List<Effect>> permanent = new TreeMap<>();
    private List<Effect> underWay = new ArrayList<>();

    void took(Effect effect) {
        underWay.add(effect);
    }

    void committed(long section) {
        permanent.put(section, List.copyOf(underWay));
        underWay = new ArrayList<>();
    }

    void lifeEnded() {
        underWay.clear();
        permanent.clear();
    }

    Optional<List<Effect>> of(long section) {
        return Optional.ofNullable(permanent.get(section));
    }
}
