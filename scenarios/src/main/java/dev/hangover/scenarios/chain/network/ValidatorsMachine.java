package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.statesync.StateSnapshot;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.Optional;

/** All validators, one after the other in every height. */
record ValidatorsMachine(NetworkNodes members, Optional<StateSyncNode> newcomer) implements Machine {
    /** A validator that died in a height that others have finished catches up with them. */
    @Override
    public void start() {
        members.start();
        bringTo(members.present().stream()
                .mapToLong(NetworkNode::finished)
                .max()
                .orElseThrow());
    }

    @Override
    public void step() {
        bringTo(finished() + 1);
    }

    @Override
    public long finished() {
        return members.present().stream().mapToLong(NetworkNode::finished).min().orElseThrow();
    }

    @Override
    public Images images() {
        return members.images();
    }

    @Override
    public void stop() {
        members.stop();
    }

    @Override
    public void terminate() {
        members.terminate();
    }

    @Override
    public void abandon() {
        members.abandon();
    }

    private void bringTo(long height) {
        for (NetworkNode member : members.present()) {
            while (member.finished() < height) {
                members.work(member, member::step);
            }
        }
        newcomer.filter(expected -> height >= expected.after())
                .ifPresent(expected ->
                        members.absent().forEach(member -> members.work(member, () -> restore(member, expected))));
    }

    /** The first of the others gives the snapshot; what all have agreed on proves it. */
    private void restore(NetworkNode member, StateSyncNode expected) {
        Images peer = members.present().get(0).images();
        StateSnapshot snapshot =
                StateSnapshot.of((SqlImage) peer.get(SqlImage.STORE_NAME), (IavlImage) peer.get(MultiStore.NAME));
        String appHash = ConsensusState.appHash((LogImage) peer.get(ConsensusState.STORE), snapshot.height())
                .orElseThrow();
        member.restore(snapshot, appHash, expected.hostKeys());
    }
}
