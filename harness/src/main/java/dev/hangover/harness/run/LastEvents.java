package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Event;
import java.util.ArrayList;
import java.util.List;

/** The last few events of a life, to show where it got stuck. What the subject notes for the reader is left out. */
final class LastEvents {
    private static final int KEPT = 6;
    private static final int LONGEST = 60;

    private final Event[] events = new Event[KEPT];
    private int count;

    void on(Event event) {
        events[count++ % KEPT] = event;
        if (count == 2 * KEPT) {
            count = KEPT;
        }
    }

    void forget() {
        count = 0;
    }

    /** As a clause that begins with a semicolon, oldest first; empty when nothing happened. */
    String clause() {
        List<String> texts = new ArrayList<>();
        for (int i = Math.max(0, count - KEPT); i < count; i++) {
            texts.add(brief(events[i % KEPT]));
        }
        return texts.isEmpty() ? "" : "; last: " + String.join(", ", texts);
    }

    private static String brief(Event event) {
        String text = text(event);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static String text(Event event) {
        if (event instanceof Event.Reached reached) {
            return reached.place().toString();
        }
        if (event instanceof Event.Terminated terminated) {
            return "asked to stop at " + terminated.place();
        }
        if (event instanceof Event.Entered entered) {
            return "enters " + entered.section();
        }
        if (event instanceof Event.Spawned spawned) {
            return "puts '" + spawned.task() + "' in line";
        }
        if (event instanceof Event.Ran ran) {
            return "runs '" + ran.task() + "'";
        }
        if (event instanceof Event.Committed committed) {
            return committed.store() + " commits " + committed.version();
        }
        if (event instanceof Event.Took took) {
            return took.effect().toString();
        }
        if (event instanceof Event.TookOutside took) {
            return "outside " + took.effect();
        }
        if (event instanceof Event.Probed probed) {
            return "(" + probed.probe() + ")";
        }
        return event.toString();
    }
}
