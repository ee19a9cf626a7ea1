package dev.hangover.model.kernel.worker;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.vat.Syscall;
import dev.hangover.model.kernel.vat.SyscallHandler;
import java.util.Iterator;
import tools.jackson.databind.JsonNode;

/**
 * Answers syscalls from the transcript while a worker is rebuilt. Nothing is carried out: no device is called, no message
 * is sent. A vat that behaves differently than the first time is a kernel panic (anachrophobia, agoric-sdk #3428).
 */
final class Replay implements SyscallHandler {
    private final String vat;
    private final long position;
    private final Iterator<JsonNode> recorded;

    Replay(String vat, long position, Iterator<JsonNode> recorded) {
        this.vat = vat;
        this.position = position;
        this.recorded = recorded;
    }

    @Override
    public String handle(Syscall syscall) {
        if (!recorded.hasNext()) {
            throw panic("made the syscall " + syscall.json() + ", which it did not make the first time");
        }
        JsonNode expected = recorded.next();
        if (!expected.get("s").equals(syscall.json())) {
            throw panic("made the syscall " + syscall.json() + ", but " + expected.get("s") + " the first time");
        }
        return BridgeJson.textOrNull(expected.get("r"));
    }

    /** @throws Refusal when the vat has made fewer syscalls than the first time */
    void requireAllMade() {
        if (recorded.hasNext()) {
            throw panic("did not make the syscall " + recorded.next().get("s") + ", as it did the first time");
        }
    }

    private Refusal panic(String what) {
        return new Refusal("kernel panic: vat " + vat + ", replayed at transcript position " + position + ", " + what);
    }
}
