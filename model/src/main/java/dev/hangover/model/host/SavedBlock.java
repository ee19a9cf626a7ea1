package dev.hangover.model.host;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ChainPort;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a committed swing-store holds of the effects of its last block, wherever the design keeps them: found by having the
 * protocol repeat that block on a copy of the store, beside the world and with nothing else of a node.
 *
 * @param messages what cosmos would be told again, in order
 * @param refusal why the protocol stopped before it was done, if it did
 */
public record SavedBlock(List<ChainMessage> messages, Optional<String> refusal) {
    public SavedBlock {
        messages = List.copyOf(messages);
    }

    /**
     * Reads what the protocol of a design has saved in a committed swing-store.
     *
     * @param answers what cosmos answers
     */
    public static SavedBlock in(SqlImage image, HostDesign design, ChainPort answers) {
        List<ChainMessage> told = new ArrayList<>();
        Simulation world = Simulation.quiet();
        ChainSends sends = new ChainSends(world, message -> {
            told.add(message);
            return answers.receive(message);
        });
        Host host = new Host(world, sends);
        try {
            repeat(design.start(host), design, image);
            return new SavedBlock(told, Optional.empty());
        } catch (Refusal refusal) {
            return new SavedBlock(told, Optional.of(refusal.getMessage()));
        }
    }

    /** As a restarted process does: AG_COSMOS_INIT, END_BLOCK and COMMIT_BLOCK of a block that needs no execution. */
    private static void repeat(HostProtocol protocol, HostDesign design, SqlImage image) {
        Host host = protocol.host();
        protocol.onInitOrBegin();
        SwingStoreOptions options =
                SwingStoreOptions.defaults().withDeltaTable(design.deltaTable()).withExportCallback(protocol::onExport);
        SwingStore store = SwingStore.open(DatabaseLocation.memory(image), options, host.simulation());
        try {
            host.opened(store.hostStorage());
            long height = HostKeys.height(image);
            host.sends()
                    .replaceBy(
                            host.find(HostKeys.CHAIN_SENDS).map(ChainSend::read).orElse(List.of()));
            protocol.replay(height);
            host.exports().await();
            protocol.recommit(height);
            protocol.beforeCommitReply();
        } finally {
            store.abandon();
        }
    }
}
