package dev.hangover.harness.trace;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Records a run: the rows of its lane table, and every event as a line of the full trace. */
public final class TraceRecorder implements RunListener {
    private static final String CRASH = "CRASH at ";
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\u2028\u2029]+");

    private final Subject subject;
    private final List<Trace.Row> rows = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private SortedMap<String, Long> versions = new TreeMap<>();
    private Images durable;
    private long section;
    private boolean justNoted;

    /** @param subject names the lanes and the stores whose versions are shown */
    public TraceRecorder(Subject subject) {
        this.subject = subject;
    }

    /** The trace so far. */
    public Trace trace(String title) {
        return new Trace(title, subject.lanes(), rows, subject.sectionWord());
    }

    /** The trace so far, without the steps of the first life that belong to sections before this one. */
    public Trace trace(String title, long from) {
        List<Trace.Row> shown = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < rows.size(); i++) {
            Trace.Row row = rows.get(i);
            boolean early = row instanceof Trace.Step step && step.section() < from && !left;
            left = left || (i > 0 && row instanceof Trace.Rule) || !early && i > 0;
            if (!early) {
                shown.add(row);
            } else if (shown.size() == 1) {
                shown.add(new Trace.Rule("up to " + (from - 1) + " nothing strikes", row.versions()));
            }
        }
        return new Trace(title, subject.lanes(), shown, subject.sectionWord());
    }

    /** Every event so far, one a line, each ended by a line feed. */
    public String fullTrace() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    @Override
    public boolean wantsNotes() {
        return true;
    }

    @Override
    public void starts(String why, Images images) {
        durable(images);
        amendCrash();
        rule(why);
    }

    @Override
    public void stopped(String why) {
        rule(why);
    }

    @Override
    public void gaveUp(String why) {
        rule("the process gave up: " + why);
    }

    /** A store need not announce its commits in these versions for its column to be right. */
    @Override
    public void passes(Place place, Images images) {
        durable(images);
    }

    @Override
    public void finished(long finishedSection, Images images) {
        durable(images);
        line("finished " + finishedSection);
    }

    @Override
    public void on(Event event) {
        line(event.toString());
        if (event instanceof Event.Entered entered) {
            section = entered.section();
        } else if (event instanceof Event.Noted noted) {
            boolean known = subject.lanes().contains(noted.lane());
            String text = known ? noted.text() : "(" + noted.lane() + ") " + noted.text();
            rows.add(new Trace.Step(
                    section, known ? noted.lane() : subject.lanes().get(0), text, shown()));
        } else if (event instanceof Event.Committed committed) {
            boolean shown = subject.versioned().contains(committed.store());
            if (shown) {
                versions.put(committed.store(), committed.version());
            }
            if (shown && justNoted) {
                amendLast();
            }
        } else if (event instanceof Event.Crashed crashed) {
            rows.add(new Trace.Rule(CRASH + crashed.place(), shown()));
        } else if (event instanceof Event.Terminated terminated) {
            rows.add(new Trace.Rule("asked to stop at " + terminated.place(), shown()));
        } else if (event instanceof Event.TookOutside took) {
            rows.add(new Trace.Rule("outside: " + took.effect() + (took.again() ? " (again)" : ""), shown()));
        } else if (event instanceof Event.Failed failed) {
            String reason = failed.failure().reason();
            rows.add(new Trace.Rule("write failed at " + failed.write() + ": " + reason, shown()));
        }
        justNoted = event instanceof Event.Noted || justNoted && event instanceof Event.Reached;
    }

    /** The durable state after a crash is known when the next process starts. */
    private void amendCrash() {
        int last = rows.size() - 1;
        if (last >= 0
                && rows.get(last) instanceof Trace.Rule rule
                && rule.text().startsWith(CRASH)) {
            rows.set(last, new Trace.Rule(rule.text(), shown()));
        }
    }

    /** A commit belongs to the row that notes it, when nothing but boundaries came in between. */
    private void amendLast() {
        if (rows.get(rows.size() - 1) instanceof Trace.Step step) {
            rows.set(rows.size() - 1, new Trace.Step(step.section(), step.lane(), step.text(), shown()));
        }
    }

    private void durable(Images images) {
        if (images != durable) {
            durable = images;
            versions = new TreeMap<>(subject.versions(images));
        }
    }

    private void rule(String text) {
        line(text);
        rows.add(new Trace.Rule(text, shown()));
    }

    private void line(String text) {
        // One event is one line, even if its text has line breaks.
        lines.add(BREAKS.matcher(text).replaceAll(" "));
    }

    private String shown() {
        return subject.versioned().stream()
                .map(store -> String.valueOf(versions.getOrDefault(store, 0L)))
                .collect(Collectors.joining(",", "(", ")"));
    }
}
