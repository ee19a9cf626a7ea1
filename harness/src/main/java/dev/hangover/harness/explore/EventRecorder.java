package dev.hangover.harness.explore;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.SubjectFrames;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes down every event of a run as text and, when asked to, who caused it. */
final class EventRecorder implements RunListener {
    private static final int FRAMES = 3;

    private final boolean locates;
    private final List<String> events = new ArrayList<>();
    private final List<String> callSites = new ArrayList<>();
    private Images passed;
    private String left = "";
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
    String callSite(int event) {
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

    /** What a fault would leave is part of what twins have in common, with what is not synced yet. */
    @Override
    public void passes(Place place, Images images) {
        if (images != passed) {
            passed = images;
            String leaves = leaves(images);
            if (!leaves.equals(left)) {
                left = leaves;
                record("a fault at " + place + " would leave " + leaves);
            }
        }
    }

    private static String leaves(Images images) {
        return images.byStore().entrySet().stream()
                .map(entry -> entry.getKey() + " " + leaves(entry.getValue()))
                .collect(Collectors.joining(", "));
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
