package dev.hangover.scenarios.property;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;

/** How the order of tasks of a run is decided, as a value that can be printed. */
sealed interface Order {
    /** A new source of decisions, for one run. */
    Choices choices();

    /**
     * Straight but for single decisions.
     *
     * @param schedule those decisions; a run takes the ones that it reaches
     */
    record Deciding(Schedule schedule) implements Order {
        @Override
        public Choices choices() {
            return schedule.choices();
        }

        @Override
        public String toString() {
            return schedule.isEmpty() ? "first in, first out" : "order " + schedule;
        }
    }

    /** Every decision drawn from a seed. */
    record Random(int seed) implements Order {
        @Override
        public Choices choices() {
            return Choices.seeded(seed);
        }

        @Override
        public String toString() {
            return "random order " + seed;
        }
    }

    /** By priorities drawn from a seed (PCT). */
    record ByPriority(int seed) implements Order {
        private static final int DEPTH = 3;
        private static final int DECISIONS = 60;

        @Override
        public Choices choices() {
            return Choices.byPriority(Choices.seeded(seed), DEPTH, DECISIONS);
        }

        @Override
        public String toString() {
            return "pct order " + seed;
        }
    }
}
