package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Occurrences;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.List;

/** A node whose messages leave it either when they are written, or when their block is committed. */
final class OutsideMachine implements Machine {
    private final Simulation world;
    private final Simulation own;
    private final Machine node;
    private final Inbox inbox;
    private final boolean early;
    private Images known;
    private LogImage knownInbox;
    private Images images;

    OutsideMachine(Simulation world, NodeSubject subject, Images all, Inbox inbox, boolean early) {
        this.world = world;
        this.inbox = inbox;
        this.early = early;
        this.own = new Simulation(
                Choices.fifo(),
                new PrefixingObserver(world, Outside.NODE, true, false, this::written),
                new Occurrences(),
                NodeImages.outside(all, Outside.NODE));
        this.node = subject.load(own, NodeImages.disks(all, Outside.NODE));
    }

    /** Reconnects: whatever is committed and not acknowledged is sent again. */
    @Override
    public void start() {
        node.start();
        release(Packet.committed(node.images()));
    }

    @Override
    public void step() {
        node.step();
        release(Packet.committed(node.images()));
    }

    @Override
    public long finished() {
        return node.finished();
    }

    @Override
    public Images images() {
        Images disks = node.images();
        if (disks != known || inbox.image() != knownInbox) {
            known = disks;
            knownInbox = inbox.image();
            images = Outside.images(known, knownInbox);
        }
        return images;
    }

    @Override
    public void stop() {
        node.stop();
        own.requireAlive();
    }

    @Override
    public void terminate() {
        own.stops();
        node.terminate();
        own.requireAlive();
    }

    @Override
    public void abandon() {
        node.abandon();
    }

    private void written(Effect effect) {
        ChainMessage message = ChainMessage.of(BridgeJson.parse(effect.action()));
        if (early && message instanceof ChainMessage.StorageSet set && set.value() != null) {
            release(Packet.written(set.path(), set.value()));
        }
    }

    private void release(List<Packet> letters) {
        for (Packet letter : letters) {
            if (inbox.take(letter)) {
                world.probe(NetworkProbes.RELEASED);
                world.note(Inbox.STORE, () -> letter.to() + " takes message " + letter.number() + ": " + letter.body());
                own.reach(NetworkBoundaries.RELEASED);
            } else {
                world.probe(NetworkProbes.DUPLICATE);
            }
        }
    }
}
