package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * First in, first out, but for tasks that are held. Where the main flow waits and only held tasks are in line, the hold
 * cannot be kept: it is given up, and told as missed.
 */
final class HoldingChoices implements Choices {
    private static final int MAIN_FLOW = 0;

    private final List<Hold> holds;
    private final Map<Hold, Course> courses = new LinkedHashMap<>();
    private final Map<Integer, String> names = new TreeMap<>();
    private final TreeSet<String> seen = new TreeSet<>();
    private String life = "";

    HoldingChoices(List<Hold> holds) {
        this.holds = List.copyOf(holds);
        begin();
    }

    /** How it went with one hold. */
    private static final class Course {
        private boolean over;
        private boolean heldBack;
        private String impossible = "";
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
                flows.subList(0, i).forEach(this::heldBack);
                return i;
            }
        }
        holds.stream()
                .filter(hold -> hold.task().equals(names.get(flows.get(0))))
                .map(courses::get)
                .filter(course -> !course.over)
                .forEach(course -> {
                    course.over = true;
                    course.impossible = "the process waits for " + what + " before it comes there, and only "
                            + (flows.size() == 1 ? "this task is" : "held tasks are") + " in line";
                });
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
        names.clear();
        return this;
    }

    @Override
    public void sees(Event event) {
        if (event instanceof Event.Spawned spawned) {
            String name = Hold.word(spawned.task());
            names.put(names.size() + 1, name);
            seen.add(name);
        } else if (event instanceof Event.Ran ran) {
            cameTo(Hold.word(ran.task()));
        } else if (event instanceof Event.Reached reached) {
            cameTo(reached.place().toString());
        } else if (event instanceof Event.Crashed crashed) {
            cameTo(crashed.place().toString());
        } else if (event instanceof Event.Terminated told) {
            cameTo(told.place().toString());
        }
    }

    @Override
    public boolean isStraight() {
        return courses.values().stream().allMatch(course -> course.over);
    }

    @Override
    public List<Missed> missed() {
        List<Missed> missed = new ArrayList<>();
        courses.forEach((hold, course) -> {
            if (!course.impossible.isEmpty()) {
                missed.add(new Missed(hold.toString(), course.impossible));
            } else if (!course.over) {
                missed.add(new Missed(hold.toString(), "the run never came to " + hold.until()));
            } else if (!course.heldBack) {
                missed.add(new Missed(
                        hold.toString(),
                        seen.contains(hold.task())
                                ? "that task was not in line when others could run before " + hold.until()
                                : "no such task was ever in line (tasks: " + String.join(", ", seen) + ")"));
            }
        });
        return missed;
    }

    private void cameTo(String until) {
        holds.stream().filter(hold -> hold.until().equals(until)).forEach(hold -> courses.get(hold).over = true);
    }

    private boolean isHeld(int task) {
        return holds.stream()
                .anyMatch(hold -> !courses.get(hold).over && hold.task().equals(names.get(task)));
    }

    private void heldBack(int task) {
        holds.stream()
                .filter(hold -> hold.task().equals(names.get(task)))
                .forEach(hold -> courses.get(hold).heldBack = true);
    }
}
