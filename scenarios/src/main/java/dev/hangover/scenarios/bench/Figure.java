package dev.hangover.scenarios.bench;

/** One claim about speed: a piece of work takes at most so many times as long as another one. */
public interface Figure {
    /** Its name, for tables and results. */
    String name();

    /** What is compared, in one sentence. */
    String description();

    /** The largest ratio that holds. */
    double target();

    /** How often it is measured. */
    default Rounds rounds() {
        return Rounds.MANY;
    }

    /** What it is measured with; made anew for each round. */
    default Clock clock() {
        return new CpuTime();
    }

    /**
     * Prepares both pieces of work.
     *
     * @return them; closed after the last round
     */
    Contest prepare();

    /** Two pieces of work, done in turn. */
    interface Contest extends AutoCloseable {
        /** Whatever must be there before each round and is not measured. */
        default void beforeRound() {}

        /** The work that the claim is about. */
        void measured();

        /** The work that it is compared with. */
        void bare();

        /** How many times what the claim speaks of is in the first work for each time it is in the second. */
        default double bareUnits() {
            return 1;
        }

        /** What it was measured on, and what else came of it; asked after the last round. */
        default String details() {
            return "";
        }

        @Override
        default void close() {}
    }
}
