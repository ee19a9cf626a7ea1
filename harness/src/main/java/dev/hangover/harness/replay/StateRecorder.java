package dev.hangover.harness.replay;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps what is durable at each start of a process, and after the last section of a run. */
final class StateRecorder implements RunListener {
    private static final int LONGEST_NAME = 60;

    private final Subject subject;
    private final List<DurableState> starts = new ArrayList<>();
    private long section;
    private Images last;

    StateRecorder(Subject subject) {
        this.subject = subject;
        this.last = subject.blank();
    }

    @Override
    public void starts(String why, Images images) {
        String words = why.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        String name = words.substring(0, Math.min(LONGEST_NAME, words.length())).replaceAll("^-|-$", "");
        starts.add(state((starts.size() + 1) + "-" + name, "before the " + why, images));
        last = images;
    }

    @Override
    public void finished(long finished, Images images) {
        section = finished;
        last = images;
    }

    /** The last section that was finished. */
    long section() {
        return section;
    }

    /** The states in the order of the run, its end last. */
    List<DurableState> states() {
        List<DurableState> all = new ArrayList<>(starts);
        all.add(state("end", "at the end of the run", last));
        return all;
    }

    /** A state of this subject. */
    DurableState state(String name, String instant, Images images) {
        return new DurableState(name, instant, section, images, subject.versions(images), subject.window(images));
    }
}
