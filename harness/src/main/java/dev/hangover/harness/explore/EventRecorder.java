package dev.hangover.harness.explore;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down every event of a run as text and, for one of them, who caused it. */
final class EventRecorder implements RunListener {
    private static final int FRAMES = 3;

    /** Where events pass through on their way from the subject to here. */
    private static final List<String> ENGINE = List.of(
            Simulation.class.getPackageName(),
            RunListener.class.getPackageName(),
            EventRecorder.class.getPackageName());

    private final int locate;
    private final List<String> events = new ArrayList<>();
    private String callSite = "";

    /** @param locate index of the event whose call site is wanted; negative for none */
    EventRecorder(int locate) {
        this.locate = locate;
    }

    List<String> events() {
        return events;
    }

    /** Where the wanted event came from, as a clause; empty when it never came. */
    String callSite() {
        return callSite;
    }

    @Override
    public boolean wantsNotes() {
        return true;
    }

    @Override
    public void starts(String why, Images images) {
        record("starts: " + why + " from " + images.fingerprint().brief());
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
    public void finished(long section, Images images) {
        record("finished " + section + " with " + images.fingerprint().brief());
    }

    private static boolean isOfTheSubject(String className) {
        String inPackage = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        return !ENGINE.contains(inPackage) && !inPackage.startsWith("java.");
    }

    private void record(String event) {
        if (events.size() == locate) {
            callSite = " (from "
                    + StackWalker.getInstance()
                            .walk(frames -> frames.filter(frame -> isOfTheSubject(frame.getClassName()))
                                    .limit(FRAMES)
                                    .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                                    .collect(Collectors.joining(" < ")))
                    + ")";
        }
        events.add(event);
    }
}
