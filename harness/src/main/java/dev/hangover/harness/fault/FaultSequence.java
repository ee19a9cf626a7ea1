package dev.hangover.harness.fault;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The faults of a run, in order, each with its place and kind. Each place is reached in the life that began after the fault
 * before it, in one that follows because the process stopped itself, or in one that continues after a write that failed.
 * Written {@code 3/first.commit.after!second-2+3/replay.send#2}; without faults {@code none}.
 *
 * @param faults all of them
 */
public record FaultSequence(List<Fault> faults) {
    /** The boundary at which a process between two sections can be restarted cleanly. Only that fault strikes there. */
    public static final Boundary RESTART = new Boundary("restart");

    private static final Pattern PLACE =
            Pattern.compile("(\\d{1,9})/([a-z][a-z0-9.-]*?)(?:#([1-9]\\d{0,8}))?(?:!(.+))?");
    private static final String NONE = "none";

    /** Keeps a copy. */
    public FaultSequence {
        faults = List.copyOf(faults);
    }

    /** No fault. */
    public static FaultSequence none() {
        return new FaultSequence(List.of());
    }

    /** One more sudden death, or restart, after these. */
    public FaultSequence plus(Place place) {
        return plus(Fault.plain(place));
    }

    /** One more fault, after these. */
    public FaultSequence plus(Fault fault) {
        return plus(new FaultSequence(List.of(fault)));
    }

    /** All of these faults, and then the others. */
    public FaultSequence plus(FaultSequence others) {
        List<Fault> more = new ArrayList<>(faults);
        more.addAll(others.faults);
        return new FaultSequence(more);
    }

    /** The fault that strikes last; empty when there is none. */
    public Optional<Fault> last() {
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults.get(faults.size() - 1));
    }

    /** Where they strike. */
    public List<Place> places() {
        return faults.stream().map(Fault::place).toList();
    }

    /** Whether this place is a clean restart and not a crash. */
    public static boolean isRestart(Place place) {
        return place.boundary().equals(RESTART);
    }

    /** The clean restart after a section has ended. */
    public static Place restartAfter(long section) {
        return new Place(section, RESTART, 1);
    }

    /**
     * Reads the written form.
     *
     * @param aliases other names for some boundaries, for example of the canonical windows
     * @throws IllegalArgumentException saying which part is wrong and what is expected
     */
    public static FaultSequence parse(String text, Map<String, Boundary> aliases) {
        if (text.equals(NONE)) {
            return none();
        }
        return new FaultSequence(Arrays.stream(text.split("\\+", -1))
                .map(part -> fault(part, aliases))
                .toList());
    }

    private static Fault fault(String part, Map<String, Boundary> aliases) {
        Matcher matcher = PLACE.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a coordinate: '" + part
                    + "' (expected SECTION/BOUNDARY, SECTION/BOUNDARY#N or either with !MANNER, joined with +)");
        }
        Boundary alias = aliases.get(matcher.group(2));
        Boundary boundary = alias == null ? new Boundary(matcher.group(2)) : alias;
        int occurrence = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        Place place = new Place(Long.parseLong(matcher.group(1)), boundary, occurrence);
        return matcher.group(4) == null ? Fault.plain(place) : new Fault(place, matcher.group(4));
    }

    @Override
    public String toString() {
        return faults.isEmpty() ? NONE : faults.stream().map(Fault::toString).collect(Collectors.joining("+"));
    }
}
