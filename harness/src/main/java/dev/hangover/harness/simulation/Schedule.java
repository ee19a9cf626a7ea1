package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A schedule: the decisions of a run that deviate from first in, first out. Written {@code life-0.14.1+life-1.3.2}: in the
 * stream {@code life-0} the 14th decision takes the alternative 1, and so on; without any, {@code straight}. Or the tasks
 * that were held, in words: {@code export-batch=1/sql.commit.after}; see {@link Hold}.
 *
 * @param places each decision, in order
 * @param holds what is held; nothing when decisions are given one by one
 */
public record Schedule(List<Deviation> places, Holds holds) {
    private static final String STRAIGHT = "straight";
    private static final String HELD_UNTIL = "=";
    private static final Pattern WRITTEN = Pattern.compile("([a-z][a-z0-9-]*)\\.([1-9]\\d{0,8})\\.([1-9]\\d{0,8})");

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException when both are given
     */
    public Schedule {
        places = List.copyOf(places);
        if (!places.isEmpty() && !holds.isEmpty()) {
            throw new IllegalArgumentException(
                    "an order is given by decisions or by holds, not by both:  " + places.get(0) + " and " + holds);
        }
    }

    /** Decisions one by one. */
    public Schedule(List<Deviation> places) {
        this(places, Holds.none());
    }

    /** The holds. */
    public static Schedule holding(Holds holds) {
        return new Schedule(List.of(), holds);
    }

    /** First in, first out: only default alternatives. */
    public static Schedule none() {
        return new Schedule(List.of());
    }

    /** Those that were recorded. */
    public static Schedule of(ChoiceLog log) {
        List<Deviation> found = new ArrayList<>();
        new TreeMap<>(log.streams()).forEach((stream, decisions) -> {
            for (int i = 0; i < decisions.size(); i++) {
                if (decisions.get(i) > 0) {
                    found.add(new Deviation(stream, i + 1, decisions.get(i)));
                }
            }
        });
        return new Schedule(found);
    }

    /** Whether there is none, and nothing is held. */
    public boolean isEmpty() {
        return places.isEmpty() && holds.isEmpty();
    }

    /**
     * A source that decides so, for one run. An alternative that does not exist where it is asked for is not taken, and is
     * reported by {@link Choices#missed}.
     */
    public Choices choices() {
        return places.isEmpty() ? holds.choices() : new DeviatingChoices(this);
    }

    /** These without those that a run missed. */
    public Schedule without(List<Missed> missed) {
        List<String> gone = missed.stream().map(Missed::what).toList();
        return new Schedule(places.stream()
                .filter(deviation -> !gone.contains(deviation.toString()))
                .toList());
    }

    /** These, and one more. */
    public Schedule plus(Deviation deviation) {
        List<Deviation> more = new ArrayList<>(places);
        more.add(deviation);
        return new Schedule(more);
    }

    /** Those of some streams, in the same order. */
    public Schedule of(Predicate<String> streams) {
        return new Schedule(places.stream()
                .filter(deviation -> streams.test(deviation.stream()))
                .toList());
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException saying which part is wrong and what is expected
     */
    public static Schedule parse(String text) {
        if (text.equals(STRAIGHT)) {
            return none();
        }
        List<String> parts = List.of(text.split("\\+", -1));
        return new Schedule(
                parts.stream()
                        .filter(part -> !isHold(part))
                        .map(Schedule::deviation)
                        .toList(),
                new Holds(parts.stream()
                        .filter(Schedule::isHold)
                        .map(Schedule::hold)
                        .toList()));
    }

    private static boolean isHold(String part) {
        return part.contains(HELD_UNTIL);
    }

    private static Hold hold(String part) {
        int until = part.indexOf(HELD_UNTIL);
        return new Hold(part.substring(0, until), part.substring(until + HELD_UNTIL.length()));
    }

    private static Deviation deviation(String part) {
        Matcher matcher = WRITTEN.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a decision: '" + part
                    + "' (expected STREAM.DECISION.ALTERNATIVE, both numbers from 1 up, or TASK=PLACE, joined with +)");
        }
        return new Deviation(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        if (!holds.isEmpty()) {
            return holds.toString();
        }
        return isEmpty() ? STRAIGHT : places.stream().map(Deviation::toString).collect(Collectors.joining("+"));
    }

    /**
     * One decision that is not the default.
     *
     * @param stream which component decided; see {@link Choices#fork}
     * @param decision which of its decisions it is, counted from 1
     * @param alternative what is taken, from 1 up; 0 would be the default
     */
    public record Deviation(String stream, int decision, int alternative) {
        /** @throws IllegalArgumentException when a number is below 1 */
        public Deviation {
            if (decision < 1 || alternative < 1) {
                throw new IllegalArgumentException("no such deviation: decision " + decision + " of " + stream
                        + ", alternative " + alternative + " (both count from 1)");
            }
        }

        @Override
        public String toString() {
            return stream + "." + decision + "." + alternative;
        }
    }
}
