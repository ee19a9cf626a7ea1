package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;

/** Writes down the lives of a run, a line for each thing that a life is about. */
final class Lives implements RunListener {
    final List<String> lines = new ArrayList<>();

    @Override
    public boolean wantsNotes() {
        return true;
    }

    @Override
    public void starts(String why, Images images) {
        lines.add(why);
    }

    @Override
    public void stopped(String why) {
        lines.add("stopped");
    }

    @Override
    public void gaveUp(String why) {
        lines.add("gave up");
    }

    @Override
    public void finished(long section, Images images) {
        lines.add("finished " + section);
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Crashed crashed) {
            lines.add("crashed at " + crashed.place());
        }
    }
}
