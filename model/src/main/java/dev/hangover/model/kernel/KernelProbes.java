package dev.hangover.model.kernel;

import dev.hangover.model.kernel.worker.WorkerProbes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a campaign must have seen in the kernel, by name. */
public final class KernelProbes {
    static final String CREATED = "a vat was made from an installed bundle";
    static final String TERMINATED = "a vat was terminated";
    static final String SPLAT = "a message was for a vat that had been terminated";
    static final String CONSUMED = "a delivery was undone and its message consumed";
    public static final String IDS_TAKEN_BACK = "a delivery failed that had been given new ids";
    public static final String PUT_BACK = "a delivery was undone and its message put back";
    static final String CLEANUP_GOES_ON = "the cleanup after a vat goes on in the next block";
    static final String CLEANED_UP = "nothing is left of a terminated vat";
    static final String WAITED = "a message waited for a promise";
    static final String ANSWER_HEARD = "a vat heard the answer that it had asked for";
    static final String REJECTION_HEARD = "a vat heard that its question was rejected";
    static final String WOKEN = "a vat was woken up in a later block";
    static final String INSTALLED = "a bundle was installed by a transaction";
    static final String UPGRADE_EVENTS = "upgrade events were injected";

    private KernelProbes() {}

    /** All of them, those of workers included, each with what it means. */
    public static SortedMap<String, String> meanings() {
        SortedMap<String, String> meanings = new TreeMap<>(WorkerProbes.meanings());
        meanings.put(CREATED, "a vat asked the vat-admin device for another, and it was made in a crank of its own");
        meanings.put(TERMINATED, "a vat was ended by another or by the kernel");
        meanings.put(SPLAT, "the message was dropped, and its result rejected");
        meanings.put(CONSUMED, "the crank went back to the savepoint 'deliver'");
        meanings.put(IDS_TAKEN_BACK, "objects or promises were numbered in a delivery that was then undone");
        meanings.put(PUT_BACK, "the crank went back to the savepoint 'start', and the vat was terminated");
        meanings.put(CLEANUP_GOES_ON, "more was left of a terminated vat than one block may delete");
        meanings.put(CLEANED_UP, "the last key, heap snapshot and transcript span of a vat are deleted");
        meanings.put(WAITED, "a message was sent to a promise that nobody had resolved yet");
        meanings.put(ANSWER_HEARD, "a promise was fulfilled, and its subscriber was notified");
        meanings.put(REJECTION_HEARD, "a promise was rejected, and its subscriber was notified");
        meanings.put(WOKEN, "the timer device found a deadline passed when it was polled");
        meanings.put(INSTALLED, "the bundle of an action went into the swing-store's bundle store");
        meanings.put(UPGRADE_EVENTS, "what an upgrade of the store wants vats to hear was put into the run-queue");
        return Collections.unmodifiableSortedMap(meanings);
    }
}
