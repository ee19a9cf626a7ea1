package dev.hangover.harness.run;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares the effects outside since the beginning with those of the reference run after the same section. What is outside
 * survives a death, so an effect that takes place again counts twice.
 */
final class OutsideCheck {
    private static final String STORE = "outside";
    private static final int LONGEST = 120;

    private final Reference reference;

    OutsideCheck(Reference reference) {
        this.reference = reference;
    }

    /**
     * The divergence, if there is one.
     *
     * @param section the last section that is finished
     * @param actual of this run
     * @param early whether effects of the next section may be there: a process was just started, or the reference run still
     *     had background work to do
     * @param late whether effects of this section may be missing: this run still has background work to do
     */
    Optional<Outcome> of(long section, Images actual, boolean early, boolean late) {
        Optional<List<Effect>> expected = after(section);
        if (expected.isEmpty() || expected.get().equals(actual.outside())) {
            return Optional.empty();
        }
        List<Effect> wanted = expected.get();
        List<Effect> next = early ? without(after(section + 1).orElse(wanted), wanted) : List.of();
        List<Effect> owed = late ? without(wanted, after(section - 1).orElse(wanted)) : List.of();
        TreeSet<String> channels = new TreeSet<>();
        wanted.forEach(effect -> channels.add(effect.channel()));
        actual.outside().forEach(effect -> channels.add(effect.channel()));
        return channels.stream()
                .map(channel -> new Channel(
                                section,
                                of(channel, wanted),
                                of(channel, actual.outside()),
                                of(channel, next),
                                of(channel, owed))
                        .divergence())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Effect>> after(long section) {
        return (section == 0 ? reference.beginning() : reference.imagesAfter(section)).map(Images::outside);
    }

    /** By what was asked for: one effect too many, or too few, can change what all later ones answer. */
    private static List<Effect> without(List<Effect> effects, List<Effect> others) {
        List<String> asked =
                new ArrayList<>(others.stream().map(OutsideCheck::asked).toList());
        return effects.stream().filter(effect -> !asked.remove(asked(effect))).toList();
    }

    private static String asked(Effect effect) {
        return effect.channel() + ": " + effect.action();
    }

    private static List<Effect> of(String channel, List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.channel().equals(channel))
                .toList();
    }

    private static String brief(Effect effect) {
        String text = effect.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** One channel: what is expected, what there is, what may be there already, and what may still be missing. */
    private record Channel(
            long section, List<Effect> expected, List<Effect> actual, List<Effect> next, List<Effect> owed) {
        Optional<Outcome> divergence() {
            return lost().or(this::surplus).or(this::inAnotherOrder);
        }

        private Optional<Outcome> lost() {
            return without(without(expected, actual), owed).stream()
                    .findFirst()
                    .map(missing -> diverged(
                            "lost-effect",
                            "an effect outside never took place: " + brief(missing),
                            Optional.of(missing.toString()),
                            Optional.empty()));
        }

        private Optional<Outcome> surplus() {
            return without(without(actual, expected), next).stream().findFirst().map(more -> {
                long wanted = times(expected, more) + times(next, more);
                return wanted == 0
                        ? diverged(
                                "foreign-effect",
                                "an effect outside that the reference run did not have by then: " + brief(more),
                                Optional.empty(),
                                Optional.of(more.toString()))
                        : diverged(
                                "duplicated-effect",
                                "an effect outside took place more than once: " + brief(more),
                                Optional.of(wanted + " x " + more),
                                Optional.of(times(actual, more) + " x " + more));
            });
        }

        private Optional<Outcome> inAnotherOrder() {
            List<Effect> there = without(expected, without(expected, actual));
            for (int i = 0; i < there.size(); i++) {
                Effect wanted = there.get(i);
                Effect got = actual.get(i);
                if (!wanted.equals(got)) {
                    boolean same = wanted.action().equals(got.action());
                    return Optional.of(diverged(
                            same ? "answered-differently" : "reordered-effect",
                            same
                                    ? "the same request was answered differently outside: " + brief(got)
                                    : "effects outside took place in another order",
                            Optional.of(wanted.toString()),
                            Optional.of(got.toString())));
                }
            }
            return Optional.empty();
        }

        private Outcome diverged(String law, String explanation, Optional<String> wanted, Optional<String> got) {
            return new Outcome.Diverged(law, explanation, new Difference(STORE, section, "effects", wanted, got));
        }

        private static long times(List<Effect> effects, Effect wanted) {
            return effects.stream()
                    .filter(effect -> effect.action().equals(wanted.action()))
                    .count();
        }
    }
}
