package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ledger of effects: which became permanent with which section, in this life. A store may commit several times in a
 * section: the effects of the section are those of all its commits.
 *
 * <p>What was under way when the process died never happened. What had become permanent by then is forgotten, so that what
 * follows a boot, its judgement included, depends on the durable state alone. (A life that got far enough to be judged has
 * been judged by then.) Of a section that an earlier life committed in part, this life has only the rest.
 */
final class EffectLedger {
    private final TreeMap<Long, SectionEffects> permanent = new TreeMap<>();
    private List<Effect> underWay = new ArrayList<>();
    private long committedBefore;

    /** @param last the last section that the store had committed, at least in part, when this life began */
    void lifeBegins(long last) {
        underWay.clear();
        permanent.clear();
        committedBefore = last;
    }

    void took(Effect effect) {
        underWay.add(effect);
    }

    void committed(long section) {
        List<Effect> now = underWay;
        underWay = new ArrayList<>();
        SectionEffects before =
                permanent.getOrDefault(section, new SectionEffects(List.of(), section > committedBefore));
        permanent.put(section, before.plus(now));
    }

    void lifeEnded() {
        underWay.clear();
        permanent.clear();
    }

    Optional<SectionEffects> of(long section) {
        return Optional.ofNullable(permanent.get(section));
    }
}
