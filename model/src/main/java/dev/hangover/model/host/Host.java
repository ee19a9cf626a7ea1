package dev.hangover.model.host;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.swingstore.HostStorage;
import java.util.List;
import java.util.Optional;

/** What a host protocol works with: the host's section of the swing-store, the way to cosmos, and the export queue. */
public final class Host {
    private final Simulation simulation;
    private final ChainSends sends;
    private final ExportQueue exports;
    private HostStorage storage;
    private boolean inBlock;

    Host(Simulation simulation, ChainSends sends) {
        this.simulation = simulation;
        this.sends = sends;
        this.exports = new ExportQueue(simulation, sends);
    }

    void opened(HostStorage hostStorage) {
        storage = hostStorage;
    }

    /** A block that is executed has begun, or is about to be committed. */
    void inBlock(boolean begun) {
        inBlock = begun;
    }

    /** Whether what happens now happens between BEGIN_BLOCK and COMMIT_BLOCK of a block that is executed. */
    public boolean inBlock() {
        return inBlock;
    }

    /** The world. */
    public Simulation simulation() {
        return simulation;
    }

    /** The recorded way to cosmos. */
    public ChainSends sends() {
        return sends;
    }

    /** The background way of export batches. */
    public ExportQueue exports() {
        return exports;
    }

    /**
     * The host's section of the swing-store.
     *
     * @throws Refusal before the store is open (agoric-sdk #9655)
     */
    public HostStorage storage() {
        if (storage == null) {
            throw new Refusal("the host's section was needed before the swing-store was open");
        }
        return storage;
    }

    /**
     * A key of the host's section.
     *
     * @throws Refusal before the store is open
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(storage().kvStore().get(key));
    }

    /** Writes the height and the sends, and commits: saveOutsideState in launch-chain.js. */
    public void save(long height, List<ChainSend> taken) {
        write(height, taken);
        storage().commit();
    }

    /** The same for a block that was only replayed, whose export deltas the swing-store must keep. */
    public void saveKeepingExportDeltas(long height, List<ChainSend> taken) {
        write(height, taken);
        storage().commitKeepingExportDeltas();
    }

    private void write(long height, List<ChainSend> taken) {
        storage().kvStore().set(HostKeys.HEIGHT, Long.toString(height));
        storage().kvStore().set(HostKeys.CHAIN_SENDS, ChainSend.write(taken));
        simulation.note(Lanes.SQL, () -> "commit " + height + ", " + taken.size() + " sends");
    }
}
