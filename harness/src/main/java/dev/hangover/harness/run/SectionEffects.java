package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The effects that one life made permanent with one section.
 *
 * @param effects in the order in which they happened
 * @param whole whether they are all effects of the section; false when an earlier life had made some of them permanent
 */
record SectionEffects(List<Effect> effects, boolean whole) {
    SectionEffects {
        effects = List.copyOf(effects);
    }

    /** One more commit in the same section. */
    SectionEffects plus(List<Effect> more) {
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(more);
        return new SectionEffects(all, whole);
    }

    /**
     * The effects that can be compared with those of another life: all of them, unless that one had only the rest of the
     * section to do; then the last ones of each channel, as many as the other has.
     */
    List<Effect> comparableWith(SectionEffects other) {
        if (other.whole) {
            return effects;
        }
        Map<String, Integer> toLeaveOut = new TreeMap<>();
        effects.forEach(effect -> toLeaveOut.merge(effect.channel(), 1, Integer::sum));
        other.effects.forEach(effect -> toLeaveOut.merge(effect.channel(), -1, Integer::sum));
        return effects.stream()
                .filter(effect -> toLeaveOut.merge(effect.channel(), -1, Integer::sum) < 0)
                .toList();
    }
}
