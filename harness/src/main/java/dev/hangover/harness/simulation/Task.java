package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * A background task that has yet to run.
 *
 * @param number which task of its life it is, counted from 1
 * @param name its name
 * @param body what it does
 */
record Task(
        @NotMeasured("names the task; the process cannot read it")
        int number,

        String name,
        Runnable body) {
    private static final int MAIN_FLOW = 0;

    /**
     * The flows that may go next, by number.
     *
     * @param tasks how many of the pending tasks may
     * @param mainFlowToo whether the main flow may, as the last of them
     */
    static List<Integer> flows(List<Task> pending, int tasks, boolean mainFlowToo) {
        List<Integer> flows = new ArrayList<>(tasks + 1);
        for (int i = 0; i < tasks; i++) {
            flows.add(pending.get(i).number());
        }
        if (mainFlowToo) {
            flows.add(MAIN_FLOW);
        }
        return flows;
    }
}
