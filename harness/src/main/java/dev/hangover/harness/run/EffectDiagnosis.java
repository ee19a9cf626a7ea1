package dev.hangover.harness.run;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.simulation.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * Says which law about effects was broken, not only that something differs: compares, channel by channel, the effects of
 * a section with the reference's.
 *
 * @param law {@code lost-effect}, {@code duplicated-effect}, {@code leaked-effect}, {@code reordered-effect},
 *     {@code answered-differently} or {@code foreign-effect}
 * @param explanation the same as a sentence, with the first offending effect
 * @param difference the same as a difference
 */
record EffectDiagnosis(String law, String explanation, Difference difference) {
    private static final int LONGEST = 120;

    /**
     * The first law that is broken, if any.
     *
     * @param section the section
     * @param expected the reference's effects of it
     * @param actual this run's
     * @param reference the reference's effects of any section, to tell where a surplus effect comes from
     */
    static Optional<EffectDiagnosis> of(
            long section, List<Effect> expected, List<Effect> actual, LongFunction<List<Effect>> reference) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        TreeSet<String> channels = new TreeSet<>();
        expected.forEach(effect -> channels.add(effect.channel()));
        actual.forEach(effect -> channels.add(effect.channel()));
        for (String channel : channels) {
            List<Effect> one = of(channel, expected);
            List<Effect> other = of(channel, actual);
            if (!one.equals(other)) {
                return Optional.of(diagnose(section, one, other, reference));
            }
        }
        return Optional.empty();
    }

    private static EffectDiagnosis diagnose(
            long section, List<Effect> expected, List<Effect> actual, LongFunction<List<Effect>> reference) {
        int at = 0;
        while (at < expected.size() && at < actual.size() && expected.get(at).equals(actual.get(at))) {
            at++;
        }
        Optional<Effect> wanted = at < expected.size() ? Optional.of(expected.get(at)) : Optional.empty();
        Optional<Effect> got = at < actual.size() ? Optional.of(actual.get(at)) : Optional.empty();
        Difference difference = new Difference(
                "effects", section, "effect " + (at + 1), wanted.map(Effect::toString), got.map(Effect::toString));
        if (wanted.isPresent()
                && got.isPresent()
                && wanted.get().action().equals(got.get().action())) {
            return new EffectDiagnosis(
                    "answered-differently",
                    "the same request was answered differently: " + brief(got.get()),
                    difference);
        }
        List<Effect> missing = without(expected, actual);
        List<Effect> surplus = without(actual, expected);
        if (!missing.isEmpty()) {
            return new EffectDiagnosis(
                    "lost-effect", "an effect of this section never took place: " + brief(missing.get(0)), difference);
        }
        if (surplus.isEmpty()) {
            return new EffectDiagnosis("reordered-effect", "effects took place in another order", difference);
        }
        Effect first = surplus.get(0);
        if (asksFor(expected, first)) {
            return new EffectDiagnosis(
                    "duplicated-effect", "an effect took place more than once: " + brief(first), difference);
        }
        for (long other : List.of(section - 1, section + 1)) {
            if (asksFor(of(first.channel(), reference.apply(other)), first)) {
                return new EffectDiagnosis(
                        "leaked-effect",
                        "an effect of section " + other + " took place in this one: " + brief(first),
                        difference);
            }
        }
        return new EffectDiagnosis(
                "foreign-effect", "an effect that the reference never had: " + brief(first), difference);
    }

    private static List<Effect> of(String channel, List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.channel().equals(channel))
                .toList();
    }

    /** By what was asked for: one effect too many, or too few, changes what all later ones answer. */
    private static List<Effect> without(List<Effect> effects, List<Effect> others) {
        List<String> asked = new ArrayList<>(others.stream().map(Effect::action).toList());
        return effects.stream().filter(effect -> !asked.remove(effect.action())).toList();
    }

    private static boolean asksFor(List<Effect> effects, Effect wanted) {
        return effects.stream().anyMatch(effect -> effect.action().equals(wanted.action()));
    }

    /** As much of an effect as fits into a sentence; the difference has all of it. */
    private static String brief(Effect effect) {
        String text = effect.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
