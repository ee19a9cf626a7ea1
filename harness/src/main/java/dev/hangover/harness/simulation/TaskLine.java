package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The background tasks that have yet to run, in the order in which they were put in line; runs them in the order that is decided. */
final class TaskLine {
    private static final int MAIN_FLOW = 0;

    @NotMeasured("decides the order of tasks; belongs to the harness")
    private final Choices order;

    private final Liveness life;

    @NotMeasured("reports to the observer; belongs to the harness")
    private final Consumer<Event> events;

    @NotMeasured("reports to the observer; belongs to the harness")
    private final Consumer<String> returned;

    private final List<Task> pending = new ArrayList<>();

    @NotMeasured("numbers tasks; which are in line counts by itself")
    private int spawned;

    /**
     * @param order decides which task goes next
     * @param life of the process
     * @param events hears of tasks that begin to run
     * @param returned hears of tasks that have returned
     */
    TaskLine(Choices order, Liveness life, Consumer<Event> events, Consumer<String> returned) {
        this.order = order;
        this.life = life;
        this.events = events;
        this.returned = returned;
    }

    void add(String name, Runnable body) {
        pending.add(new Task(++spawned, name, body));
    }

    int size() {
        return pending.size();
    }

    List<String> names() {
        return pending.stream().map(Task::name).toList();
    }

    void clear() {
        pending.clear();
    }

    /** Runs tasks that are in line now, until it is decided that the main flow continues. */
    void yield(String point) {
        int turns = pending.size();
        while (turns > 0 && !pending.isEmpty()) {
            // Alternatives: each task that was in line before the main flow, then the main flow itself.
            int candidates = Math.min(turns, pending.size());
            int choice = order.order(point, flows(candidates, true));
            if (choice == candidates) {
                return;
            }
            run(choice);
            turns--;
        }
    }

    /**
     * Runs tasks until the condition holds.
     *
     * @return whether it does; if not, no task is left
     */
    boolean await(String what, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (pending.isEmpty()) {
                return false;
            }
            run(order.order(what, flows(pending.size(), false)));
        }
        return true;
    }

    private void run(int index) {
        Task task = pending.remove(index);
        events.accept(new Event.Ran(task.name()));
        task.body().run();
        life.requireAlive();
        returned.accept(task.name());
    }

    /** What can continue, first in, first out: tasks by their numbers, then the main flow as 0. */
    private List<Integer> flows(int tasks, boolean mainFlowToo) {
        List<Integer> flows = new ArrayList<>(tasks + 1);
        for (int i = 0; i < tasks; i++) {
            flows.add(pending.get(i).number());
        }
        if (mainFlowToo) {
            flows.add(MAIN_FLOW);
        }
        return flows;
    }

    /**
     * One task.
     *
     * @param number counted from 1 within a life, in the order in which tasks are put in line
     * @param name what it is called
     * @param body what it does
     */
    private record Task(
            @NotMeasured("names the task; the process cannot read it")
            int number,

            String name,
            Runnable body) {}
}
