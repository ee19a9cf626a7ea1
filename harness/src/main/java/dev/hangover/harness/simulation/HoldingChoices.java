package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * First in, first out, but for tasks that are held. Where the main flow waits and only held tasks are in line, one runs
 * nevertheless. A hold is kept when its task is still in line when the process reaches the place; else it is reported as
 * missed.
 */
final class HoldingChoices implements Choices {
    private static final int MAIN_FLOW = 0;

    private final List<Hold> holds;
    private final Map<Hold, Course> courses = new LinkedHashMap<>();
    private final TreeMap<Integer, String> waiting = new TreeMap<>();
    private int numbered;
    private int next;
    private final TreeSet<String> seen = new TreeSet<>();
    private String life = "";

    HoldingChoices(List<Hold> holds) {
        this.holds = List.copyOf(holds);
        begin();
    }

    /** The state of one hold. */
    private static final class Course {
        private boolean over;
        private boolean kept;
        private String awaited = "";
    }

    private void begin() {
        courses.clear();
        holds.forEach(hold -> courses.put(hold, new Course()));
        seen.clear();
    }

    @Override
    public int choose(String what, int bound) {
        Bounds.check(what, bound);
        return 0;
    }

    @Override
    public int order(String what, List<Integer> flows) {
        for (int i = 0; i < flows.size(); i++) {
            if (flows.get(i) == MAIN_FLOW || !isHeld(flows.get(i))) {
                next = flows.get(i);
                return i;
            }
        }
        next = flows.get(0);
        String forced = waiting.get(next);
        courses.forEach((hold, course) -> course.awaited = hold.task().equals(forced) ? what : course.awaited);
        return 0;
    }

    /** Streams of lives; one that does not follow the last begins the run again. */
    @Override
    public Choices fork(String component) {
        if (component.length() < life.length()
                || component.length() == life.length() && component.compareTo(life) <= 0) {
            begin();
        }
        life = component;
        waiting.clear();
        numbered = 0;
        return this;
    }

    @Override
    public void sees(Event event) {
        if (event instanceof Event.Spawned spawned) {
            String name = Hold.word(spawned.task());
            waiting.put(++numbered, name);
            seen.add(name);
        } else if (event instanceof Event.Ran ran) {
            String name = Hold.word(ran.task());
            waiting.remove(next);
            cameTo(name);
        } else if (event instanceof Event.Reached reached) {
            cameTo(reached.place().toString());
        } else if (event instanceof Event.Crashed crashed) {
            cameTo(crashed.place().toString());
        } else if (event instanceof Event.Terminated terminated) {
            cameTo(terminated.place().toString());
        }
    }

    @Override
    public boolean isFifo() {
        return courses.values().stream().allMatch(course -> course.over);
    }

    @Override
    public List<Missed> missed() {
        List<Missed> missed = new ArrayList<>();
        courses.forEach((hold, course) -> {
            if (!course.kept) {
                missed.add(new Missed(hold.toString(), why(hold, course)));
            }
        });
        return missed;
    }

    private String why(Hold hold, Course course) {
        if (!course.over) {
            return "the run never came to " + hold.until();
        }
        if (!seen.contains(hold.task())) {
            return "no such task was in line by then (tasks: " + String.join(", ", seen) + ")";
        }
        return "that task was not in line at " + hold.until()
                + (course.awaited.isEmpty()
                        ? ""
                        : ", because the process waits for " + course.awaited + " before it comes there");
    }

    private void cameTo(String until) {
        courses.forEach((hold, course) -> {
            if (hold.until().equals(until) && !course.over) {
                course.over = true;
                course.kept = waiting.containsValue(hold.task());
            }
        });
    }

    private boolean isHeld(int task) {
        return courses.entrySet().stream()
                .anyMatch(
                        entry -> !entry.getValue().over && entry.getKey().task().equals(waiting.get(task)));
    }
}
