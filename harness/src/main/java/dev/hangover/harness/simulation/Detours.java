package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The decisions of a run that were not the straightest ones; all others are. Written {@code life-0.14.1+life-1.3.2}: in
 * the stream {@code life-0} the 14th decision takes the alternative 1, and so on; without any, {@code straight}.
 *
 * @param places each of them, in order
 */
public record Detours(List<Detour> places) {
    private static final String STRAIGHT = "straight";
    private static final Pattern WRITTEN = Pattern.compile("([a-z][a-z0-9-]*)\\.([1-9]\\d{0,8})\\.([1-9]\\d{0,8})");

    /** Keeps a copy. */
    public Detours {
        places = List.copyOf(places);
    }

    /** Nothing but the straightest alternatives. */
    public static Detours none() {
        return new Detours(List.of());
    }

    /** Those that were recorded. */
    public static Detours of(ChoiceLog log) {
        List<Detour> found = new ArrayList<>();
        new TreeMap<>(log.streams()).forEach((stream, decisions) -> {
            for (int i = 0; i < decisions.size(); i++) {
                if (decisions.get(i) > 0) {
                    found.add(new Detour(stream, i + 1, decisions.get(i)));
                }
            }
        });
        return new Detours(found);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /**
     * A source that decides so, for one run. An alternative that does not exist where it is asked for is not taken, and told
     * by {@link Choices#missed}.
     */
    public Choices choices() {
        return isEmpty() ? Choices.straight() : new DetourChoices(this);
    }

    /** These without those that a run missed. */
    public Detours without(List<Missed> missed) {
        List<String> gone = missed.stream().map(Missed::what).toList();
        return new Detours(places.stream()
                .filter(detour -> !gone.contains(detour.toString()))
                .toList());
    }

    /** These, and one more. */
    public Detours plus(Detour detour) {
        List<Detour> more = new ArrayList<>(places);
        more.add(detour);
        return new Detours(more);
    }

    /** Those of some streams, in the same order. */
    public Detours of(Predicate<String> streams) {
        return new Detours(
                places.stream().filter(detour -> streams.test(detour.stream())).toList());
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException saying which part is wrong and what is expected
     */
    public static Detours parse(String text) {
        return text.equals(STRAIGHT)
                ? none()
                : new Detours(Arrays.stream(text.split("\\+", -1))
                        .map(Detours::detour)
                        .toList());
    }

    private static Detour detour(String part) {
        Matcher matcher = WRITTEN.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a decision: '" + part
                    + "' (expected STREAM.DECISION.ALTERNATIVE, both numbers from 1 up, joined with +)");
        }
        return new Detour(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return isEmpty() ? STRAIGHT : places.stream().map(Detour::toString).collect(Collectors.joining("+"));
    }

    /**
     * One decision that is not the straightest.
     *
     * @param stream which component decided; see {@link Choices#fork}
     * @param decision which of its decisions it is, counted from 1
     * @param alternative what is taken, from 1 up; 0 would be the straightest
     */
    public record Detour(String stream, int decision, int alternative) {
        /** @throws IllegalArgumentException when a number is below 1 */
        public Detour {
            if (decision < 1 || alternative < 1) {
                throw new IllegalArgumentException("no such detour: decision " + decision + " of " + stream
                        + ", alternative " + alternative + " (both count from 1)");
            }
        }

        @Override
        public String toString() {
            return stream + "." + decision + "." + alternative;
        }
    }
}
