package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The effects of one channel in a section, where they differ from the reference's.
 *
 * @param expected the reference's, in order
 * @param actual this run's, in order
 * @param at index of the first that differs; the end of the shorter list when one continues the other
 */
record ChannelDifference(List<Effect> expected, List<Effect> actual, int at) {
    /**
     * The channel that differs first, over all channels. Within a channel order counts; channels may interleave by schedule,
     * so what the channels have in common is left out first. After that the reference and the run begin with the effect that
     * differs first. When these are of two channels, one of them is displaced by the other: the cause is the channel in which
     * effects are only missing or only added, because contents change as a consequence.
     */
    static Optional<ChannelDifference> first(List<Effect> expected, List<Effect> actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        Map<String, ChannelDifference> channels = new TreeMap<>();
        expected.forEach(effect -> channels.computeIfAbsent(effect.channel(), name -> of(name, expected, actual)));
        actual.forEach(effect -> channels.computeIfAbsent(effect.channel(), name -> of(name, expected, actual)));
        Optional<ChannelDifference> wanted = firstOf(expected, channels);
        Optional<ChannelDifference> got = firstOf(actual, channels);
        if (wanted.isEmpty() || got.isEmpty()) {
            return wanted.or(() -> got);
        }
        return wanted.get().isMissingOrAddedOnly() ? wanted : got;
    }

    /** The effects of one channel, in order. */
    static List<Effect> of(String channel, List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.channel().equals(channel))
                .toList();
    }

    private static ChannelDifference of(String channel, List<Effect> expected, List<Effect> actual) {
        List<Effect> one = of(channel, expected);
        List<Effect> other = of(channel, actual);
        int at = 0;
        while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
            at++;
        }
        return new ChannelDifference(one, other, at);
    }

    /** The channel of the first effect that is not common to both. */
    private static Optional<ChannelDifference> firstOf(List<Effect> effects, Map<String, ChannelDifference> channels) {
        Map<String, Integer> passed = new TreeMap<>();
        for (Effect effect : effects) {
            ChannelDifference channel = channels.get(effect.channel());
            if (passed.merge(effect.channel(), 1, Integer::sum) > channel.at) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    /** Whether one list can be made from the other by leaving effects out; by what was asked for. */
    private boolean isMissingOrAddedOnly() {
        List<String> one = actions(expected);
        List<String> other = actions(actual);
        return !one.equals(other) && (contains(one, other) || contains(other, one));
    }

    private static boolean contains(List<String> longer, List<String> shorter) {
        int found = 0;
        for (String one : longer) {
            if (found < shorter.size() && one.equals(shorter.get(found))) {
                found++;
            }
        }
        return found == shorter.size();
    }

    private static List<String> actions(List<Effect> effects) {
        List<String> actions = new ArrayList<>();
        effects.forEach(effect -> actions.add(effect.action()));
        return actions;
    }
}
