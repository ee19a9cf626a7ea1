package dev.hangover.model.workload;

import dev.hangover.harness.simulation.Choices;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The configuration of one workload in swarm testing: what a workload does not do lets it do the rest more often, and a small
 * set of identities and amounts lets things be repeated.
 *
 * @param weights the kinds of action that are on, each with a weight above 0; at least one
 * @param largest the largest amount or number of times, at least 1
 * @param identities how many accounts, names and the like there are of each sort, at least 1; fewer where there are not so
 *     many
 * @param fullness how full blocks are, each with a weight above 0; at least one
 */
public record Swarm(
        SortedMap<ActionKind, Integer> weights, int largest, int identities, SortedMap<Fullness, Integer> fullness) {
    /** The largest amounts that can be drawn: from amounts that repeat to amounts that exceed the balance. */
    public static final List<Integer> LARGEST = List.of(1, 3, 40, 500);

    /** Most identities of each sort. */
    public static final int MOST_IDENTITIES = 4;

    /** One kind of action in so many is on: with few kinds, each comes often. */
    private static final List<Integer> ONE_IN = List.of(8, 4, 2);

    private static final List<Integer> WEIGHTS = List.of(1, 2, 4, 8);

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException when nothing can be drawn with it
     */
    public Swarm {
        weights = positive(weights);
        fullness = positive(fullness);
        if (largest < 1 || identities < 1) {
            throw new IllegalArgumentException("amounts and identities begin with 1: " + largest + ", " + identities);
        }
    }

    /**
     * Draws a configuration.
     *
     * @param choices where it is drawn from
     * @param mix the kinds that may be on, with the weights by which drawn weights are multiplied
     * @throws IllegalArgumentException when no kind has a weight above 0
     */
    public static Swarm drawn(Choices choices, SortedMap<ActionKind, Integer> mix) {
        SortedMap<ActionKind, Integer> possible = positive(mix);
        SortedMap<ActionKind, Integer> weights = new TreeMap<>();
        int oneIn = pick(choices, "on, one in", ONE_IN);
        possible.forEach((kind, weight) -> {
            if (choices.choose("on " + kind.word(), oneIn) == 1) {
                weights.put(kind, weight * pick(choices, "weight", WEIGHTS));
            }
        });
        if (weights.isEmpty()) {
            weights.put(possible.firstKey(), 1);
        }
        int largest = pick(choices, "largest", LARGEST);
        int identities = choices.between("identities", 1, MOST_IDENTITIES);
        SortedMap<Fullness, Integer> fullness = new TreeMap<>();
        for (Fullness each : Fullness.values()) {
            if (choices.choose("blocks " + each, 2) == 1) {
                fullness.put(each, pick(choices, "weight", WEIGHTS));
            }
        }
        if (fullness.isEmpty()) {
            fullness.put(Fullness.USUAL, 1);
        }
        return new Swarm(weights, largest, identities, fullness);
    }

    private static <T> T pick(Choices choices, String what, List<T> from) {
        return from.get(choices.choose(what, from.size()));
    }

    private static <K extends Comparable<K>> SortedMap<K, Integer> positive(SortedMap<K, Integer> weights) {
        SortedMap<K, Integer> positive = new TreeMap<>(weights);
        positive.values().removeIf(weight -> weight <= 0);
        if (positive.isEmpty()) {
            throw new IllegalArgumentException("there is no weight above 0: " + weights);
        }
        return Collections.unmodifiableSortedMap(positive);
    }
}
