package dev.hangover.harness.run;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Listing;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.simulation.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Finds the law about effects that a run broke: compares the effects of a section with the reference's, in the order in
 * which they happened ({@link ChannelDifference}), and names the law at the first that differs. What differs after that is
 * taken for a consequence.
 */
final class EffectDiagnosis {
    private static final int LONGEST = 120;

    private final long section;
    private final List<Effect> expected;
    private final List<Effect> actual;
    private final int at;

    private EffectDiagnosis(long section, ChannelDifference first) {
        this.section = section;
        this.expected = first.expected();
        this.actual = first.actual();
        this.at = first.at();
    }

    /**
     * The first law that was not kept, if any.
     *
     * @param section the section
     * @param expected the reference's effects of it
     * @param actual this run's
     * @param reference the reference's effects of any section, to find where a surplus effect comes from
     */
    static Optional<Remark> of(
            long section, List<Effect> expected, List<Effect> actual, LongFunction<List<Effect>> reference) {
        return ChannelDifference.first(expected, actual)
                .map(first -> new EffectDiagnosis(section, first).diagnose(reference));
    }

    private Remark diagnose(LongFunction<List<Effect>> reference) {
        Optional<Effect> wanted = at < expected.size() ? Optional.of(expected.get(at)) : Optional.empty();
        Optional<Effect> got = at < actual.size() ? Optional.of(actual.get(at)) : Optional.empty();
        if (wanted.isPresent() && got.isPresent() && sameAction(wanted.get(), got.get())) {
            return remark("answered-differently", "the same request was answered differently: " + brief(got.get()));
        }
        if (wanted.isPresent() && isMoreOftenIn(expected, actual, wanted.get())) {
            return remark("lost-effect", "an effect of this section never took place: " + brief(wanted.get()));
        }
        if (got.isPresent() && isMoreOftenIn(actual, expected, got.get())) {
            return surplus(got.get(), reference);
        }
        return remark("reordered-effect", "effects took place in another order");
    }

    private Remark surplus(Effect effect, LongFunction<List<Effect>> reference) {
        if (asksFor(expected, effect)) {
            return remark("duplicated-effect", "an effect took place more than once: " + brief(effect));
        }
        for (long other : List.of(section - 1, section + 1)) {
            if (asksFor(ChannelDifference.of(effect.channel(), reference.apply(other)), effect)) {
                return remark(
                        "leaked-effect", "an effect of section " + other + " took place in this one: " + brief(effect));
            }
        }
        return remark("foreign-effect", "an effect that the reference never had: " + brief(effect));
    }

    private Remark remark(String law, String sentence) {
        return new Remark(law, sentence, section, difference());
    }

    /** The first effects that differ, and the whole channel as a list. */
    private Difference difference() {
        String channel = (at < expected.size() ? expected : actual).get(at).channel();
        return new Difference(
                "effects",
                section,
                channel,
                at < expected.size() ? Optional.of(expected.get(at).toString()) : Optional.empty(),
                at < actual.size() ? Optional.of(actual.get(at).toString()) : Optional.empty(),
                Optional.of(listing()));
    }

    /** By what was asked for; where that is the same in both, by what was answered. */
    private String listing() {
        List<String> asked = actions(expected);
        List<String> done = actions(actual);
        return asked.equals(done) ? Listing.of(answers(expected), answers(actual)) : Listing.of(asked, done);
    }

    private static List<String> actions(List<Effect> effects) {
        return effects.stream().map(Effect::action).toList();
    }

    private static List<String> answers(List<Effect> effects) {
        List<String> answers = new ArrayList<>();
        effects.forEach(effect -> answers.add(effect.action() + " -> " + effect.result()));
        return answers;
    }

    /** By what was asked for: one effect too many, or too few, changes what all later ones answer. */
    private static boolean isMoreOftenIn(List<Effect> effects, List<Effect> others, Effect effect) {
        return count(effects, effect) > count(others, effect);
    }

    private static long count(List<Effect> effects, Effect wanted) {
        return effects.stream().filter(effect -> sameAction(effect, wanted)).count();
    }

    private static boolean asksFor(List<Effect> effects, Effect wanted) {
        return count(effects, wanted) > 0;
    }

    private static boolean sameAction(Effect one, Effect other) {
        return one.action().equals(other.action());
    }

    /** As much of an effect as fits into a sentence; the difference has all of it. */
    private static String brief(Effect effect) {
        String text = effect.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
