package dev.hangover.harness.simulation;

import java.util.Optional;
import java.util.function.Supplier;

/** Checks that there is a boundary between any two durable writes of one life. */
final class DurableWrites {
    private Optional<Place> boundary = Optional.empty();
    private Optional<Supplier<String>> since = Optional.empty();

    void reached(Place place) {
        boundary = Optional.of(place);
        since = Optional.empty();
    }

    /** @throws UnannouncedWrite when another write was made since the last boundary */
    void add(String store, Supplier<String> what) {
        Supplier<String> write = () -> "store '" + store + "' (" + what.get() + ")";
        if (since.isPresent()) {
            throw UnannouncedWrite.twice(since.get().get(), write.get(), boundary);
        }
        since = Optional.of(write);
    }
}
