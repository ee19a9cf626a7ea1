package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import java.util.Collections;
import java.util.SortedMap;

/**
 * A process that rests while another one works, and so survives that one's death with all of its RAM. A process is
 * deterministic: it is revived by letting it live again, from the disks that it was started with, through the blocks that
 * its log has had since.
 *
 * @param started the disks that it was started with
 * @param finished the last height that it has finished
 * @param ram fingerprint of all its RAM that can reach durable state
 */
record LiveProcess(Images started, long finished, Fingerprint ram) implements Image {
    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of().add(finished).add(ram.hex()).build();
    }

    @Override
    public SortedMap<String, String> consensus() {
        return Collections.emptySortedMap();
    }

    @Override
    public SortedMap<String, String> local() {
        return Collections.emptySortedMap();
    }
}
