package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;

/** The background tasks that have yet to run, in the order in which they were put in line. */
final class TaskLine {
    private static final int MAIN_FLOW = 0;

    private final List<Task> pending = new ArrayList<>();
    private int spawned;

    void add(String name, Runnable body) {
        pending.add(new Task(++spawned, name, body));
    }

    int size() {
        return pending.size();
    }

    List<String> names() {
        return pending.stream().map(Task::name).toList();
    }

    Task take(int index) {
        return pending.remove(index);
    }

    void clear() {
        pending.clear();
    }

    /**
     * What can go on, straightest first: the first tasks by their numbers, then the main flow as 0.
     *
     * @param tasks how many tasks from the beginning of the line
     * @param mainFlowToo whether the main flow can go on
     */
    List<Integer> flows(int tasks, boolean mainFlowToo) {
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
    record Task(int number, String name, Runnable body) {}
}
