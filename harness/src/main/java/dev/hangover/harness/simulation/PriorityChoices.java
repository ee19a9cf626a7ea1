package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Schedules by random priorities with few changes (PCT: Burckhardt, Kothari, Musuvathi and Nagarakatte, "A randomized
 * scheduler with probabilistic guarantees of finding bugs", ASPLOS 2010). Every flow has a priority that is drawn when it is
 * first seen, and the highest runs; at each of d - 1 drawn decisions, the flow that would run falls below all others. A bug
 * that needs d orderings among n flows and k decisions is met by one run with a probability of at least 1 / (n k^(d-1)).
 *
 * <p>Here flows are the main flow and each background task; each life draws anew. Decisions that are not about the order of
 * flows come from the source as they are.
 */
final class PriorityChoices implements Choices {
    private final Choices source;
    private final int depth;
    private final int steps;
    private final Choices priorities;
    private final Map<Integer, Integer> priority = new TreeMap<>();
    private final List<Integer> changes = new ArrayList<>();
    private int step;

    PriorityChoices(Choices source, int depth, int steps) {
        if (depth < 1 || steps < 1) {
            throw new IllegalArgumentException("depth and steps must be at least 1: " + depth + ", " + steps);
        }
        this.source = source;
        this.depth = depth;
        this.steps = steps;
        this.priorities = source.fork("priorities");
        Choices drawn = source.fork("changes");
        for (int i = 1; i < depth; i++) {
            changes.add(drawn.between("change of priorities", 1, steps));
        }
    }

    @Override
    public int choose(String what, int bound) {
        return source.choose(what, bound);
    }

    @Override
    public int order(String what, List<Integer> flows) {
        step++;
        flows.forEach(flow ->
                priority.computeIfAbsent(flow, unseen -> depth + priorities.choose("priority", Integer.MAX_VALUE / 2)));
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) == step) {
                priority.put(flows.get(highest(flows)), depth - 1 - i);
            }
        }
        return highest(flows);
    }

    @Override
    public Choices fork(String component) {
        return new PriorityChoices(source.fork(component), depth, steps);
    }

    /** The first of those with the highest priority. */
    private int highest(List<Integer> flows) {
        int best = 0;
        for (int i = 1; i < flows.size(); i++) {
            if (priority.get(flows.get(i)) > priority.get(flows.get(best))) {
                best = i;
            }
        }
        return best;
    }
}
