package dev.hangover.harness.explore;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.SubjectFrames;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records every event of a run as text and, when asked to, the line that caused it. */
final class EventRecorder implements RunListener {
    private static final int FRAMES = 3;

    private final boolean locates;
    private final List<String> events = new ArrayList<>();
    private final List<String> callSites = new ArrayList<>();
    private Images passed;
    private final Map<Integer, Images> left = new TreeMap<>();
    private Optional<String> error = Optional.empty();

    /** @param locates whether call sites are wanted: costs time */
    EventRecorder(boolean locates) {
        this.locates = locates;
    }

    List<String> events() {
        return events;
    }

    /** The exception with which the run broke, if it did. */
    Optional<String> error() {
        return error;
    }

    /** The innermost methods of the subject that were at work when an event came, as a clause; empty when unknown. */
    private String callSite(int event) {
        return event < callSites.size() ? callSites.get(event) : "";
    }

    @Override
    public boolean wantsNotes() {
        return true;
    }

    @Override
    public void starts(String why, Images images) {
        record("starts: " + why + " from " + images.fingerprint().brief());
    }

    /**
     * What a fault would leave is part of what twins have in common, with what is not synced yet. It is kept, and put into
     * words only when asked: fingerprints cost more than a comparison.
     */
    @Override
    public void passes(Place place, Images images) {
        if (images != passed) {
            passed = images;
            left.put(events.size(), images);
            record("a fault at " + place + " would leave ");
        }
    }

    /** Whether this event of both is the same. */
    boolean same(int event, EventRecorder other) {
        return events.get(event).equals(other.events.get(event)) && leavesSame(left.get(event), other.left.get(event));
    }

    /** The event in words, and who caused it. */
    String describe(int event) {
        Images images = left.get(event);
        return events.get(event) + (images == null ? "" : leaves(images)) + callSite(event);
    }

    private static boolean leavesSame(Images one, Images other) {
        if (one == other) {
            return true;
        }
        return one != null
                && other != null
                && one.sameContent(other)
                && one.byStore().keySet().stream()
                        .allMatch(store -> losesSame(
                                one.get(store).older(), other.get(store).older()));
    }

    private static boolean losesSame(List<? extends Image> one, List<? extends Image> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> one.get(i).sameContent(other.get(i)));
    }

    private static String leaves(Images images) {
        return images.byStore().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + leaves(entry.getValue()))
                        .collect(Collectors.joining(", "))
                + (images.outside().isEmpty() ? "" : ", outside " + images.outside());
    }

    private static String leaves(Image image) {
        String older = image.older().stream()
                .map(before -> before.fingerprint().brief())
                .collect(Collectors.joining(" "));
        return image.fingerprint().brief() + (older.isEmpty() ? "" : " (not synced since " + older + ")");
    }

    @Override
    public void on(Event event) {
        record(event.toString());
    }

    @Override
    public void stopped(String why) {
        record("stopped: " + why);
    }

    @Override
    public void gaveUp(String why) {
        record("gave up: " + why);
    }

    @Override
    public void broke(String description) {
        error = Optional.of(description);
    }

    @Override
    public void finished(long section, Images images) {
        record("finished " + section + " with " + images.fingerprint().brief());
    }

    private void record(String event) {
        if (locates) {
            callSites.add(callSite());
        }
        events.add(event);
    }

    private static String callSite() {
        String site = StackWalker.getInstance()
                .walk(frames -> frames.takeWhile(frame -> !SubjectFrames.isDriver(frame.getClassName()))
                        .filter(frame -> SubjectFrames.isOfTheSubject(frame.getClassName()))
                        .limit(FRAMES)
                        .map(frame ->
                                frame.getMethodName() + "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                        .collect(Collectors.joining(" < ")));
        return site.isEmpty() ? " (seen when no method of the subject was at work)" : " (from " + site + ")";
    }
}
