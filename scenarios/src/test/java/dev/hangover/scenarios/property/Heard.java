package dev.hangover.scenarios.property;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.trace.TraceRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes down every event and durable state of a run, and in which window each fault left the stores. */
final class Heard implements RunListener {
    private final PlannedFaults plan;
    private final Subject subject;
    private final List<String> lines = new ArrayList<>();
    private final List<String> windows = new ArrayList<>();
    private final TraceRecorder recorder;
    private final boolean keeps;
    private int struck;

    /** @param keeps whether it writes down events and states, which costs time */
    Heard(PlannedFaults plan, Subject subject, boolean keeps) {
        this.plan = plan;
        this.subject = subject;
        this.recorder = new TraceRecorder(subject);
        this.keeps = keeps;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Every event as a replay writes it down. */
    String trace() {
        return recorder.fullTrace();
    }

    /** For each fault that struck, the window in which the process after it started. */
    List<String> windows() {
        return List.copyOf(windows);
    }

    @Override
    public boolean wantsNotes() {
        return keeps;
    }

    @Override
    public void starts(String why, Images images) {
        if (keeps) {
            recorder.starts(why, images);
        }
        line(() -> why + ": " + images.fingerprint());
        for (; struck < plan.struck(); struck++) {
            windows.add(subject.window(images));
        }
    }

    @Override
    public void passes(Place place, Images images) {
        if (keeps) {
            recorder.passes(place, images);
        }
    }

    @Override
    public void stopped(String why) {
        if (keeps) {
            recorder.stopped(why);
        }
    }

    @Override
    public void gaveUp(String why) {
        if (keeps) {
            recorder.gaveUp(why);
        }
    }

    @Override
    public void on(Event event) {
        if (keeps) {
            recorder.on(event);
        }
        line(event::toString);
    }

    @Override
    public void finished(long section, Images images) {
        if (keeps) {
            recorder.finished(section, images);
        }
        line(() -> "finished " + section + ": " + images.fingerprint());
    }

    private void line(Supplier<String> line) {
        if (keeps) {
            lines.add(line.get());
        }
    }
}
