package dev.hangover.harness.explore;

import java.util.List;
import java.util.function.Supplier;

/**
 * The threads that make runs. Runs share nothing but images, so several can be made at a time; which are made, and in which
 * order their results count, does not depend on how many work.
 */
public interface Workers {
    /** One after the other. */
    Workers ALONE = new Workers() {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public <T> List<T> all(List<Supplier<T>> work) {
            return work.stream().map(Supplier::get).toList();
        }
    };

    /** How many work at a time, at least 1. */
    int size();

    /**
     * Does all of it.
     *
     * @return the results, in the order of the work
     * @throws RuntimeException what the first piece of work, in order, that failed threw
     */
    <T> List<T> all(List<Supplier<T>> work);
}
