package dev.hangover.model.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Vats that are to be terminated when the crank is over; empty between cranks. */
final class Requests {
    private final List<Request> requests = new ArrayList<>();

    private record Request(String vat, String reason) {}

    void terminate(String vat, String reason) {
        requests.add(new Request(vat, reason));
    }

    /** Drops the requests of a delivery that was undone. */
    void forget() {
        requests.clear();
    }

    void carryOut(BiConsumer<String, String> terminate) {
        requests.forEach(request -> terminate.accept(request.vat, request.reason));
        requests.clear();
    }
}
