package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Two nodes, each with a chain of its own, and the connection between them in one life of both. */
final class TwoKernelsMachine implements Machine {
    private static final int MOST_ROUNDS = 20;

    private final Simulation world;
    private final NetworkNodes members;
    private final SortedMap<String, List<Tx>> offers = new TreeMap<>();
    private final boolean again;
    private long finished;
    private Link link;

    /** @param again whether a new connection sends again what is not acknowledged */
    TwoKernelsMachine(Simulation world, NodeSubject node, Images images, boolean again) {
        this.world = world;
        this.again = again;
        List<NetworkNode> all = new ArrayList<>();
        for (String name : TwoKernels.NAMES) {
            NodeSubject one = node.with(height -> new Block(height, offers.getOrDefault(name, List.of())));
            all.add(new NetworkNode(name, one, world, false, images, true));
        }
        this.members = new NetworkNodes(all);
        this.finished = Exchange.finished(images);
    }

    /** An exchange that was begun is brought to its end. */
    @Override
    public void start() {
        long begun = Exchange.begun(members.images());
        enter(Math.max(1, begun));
        members.start();
        SortedMap<String, Images> disks = new TreeMap<>();
        members.present().forEach(member -> disks.put(member.name(), member.images()));
        link = new Link(disks, again);
        if (begun > 0) {
            exchange(begun);
        }
    }

    @Override
    public void step() {
        enter(finished + 1);
        exchange(finished + 1);
    }

    @Override
    public long finished() {
        return finished;
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

    private void enter(long section) {
        world.enter(section, Block.timeOf(section));
    }

    private void exchange(long number) {
        for (NetworkNode member : members.present()) {
            if (Exchange.requested(member.images()) < number) {
                offer(member, List.of(Exchange.request(member.name(), TwoKernels.peerOf(member.name()))));
            }
        }
        for (int round = 0; !Exchange.isOver(members.images()); round++) {
            if (round == MOST_ROUNDS) {
                throw new NoProgress("exchange " + number + " is not over after " + MOST_ROUNDS
                        + " rounds: messages wait that are never sent");
            }
            members.present().forEach(this::deliver);
        }
        finished = number;
        world.committed("exchange", number);
    }

    private void deliver(NetworkNode to) {
        String from = TwoKernels.peerOf(to.name());
        Images committed = members.present().stream()
                .filter(member -> member.name().equals(from))
                .findFirst()
                .orElseThrow()
                .images();
        List<Tx> packets = link.packets(from, committed, to.name());
        if (!packets.isEmpty()) {
            world.note(to.name(), () -> "from " + from + ": " + packets);
            long before = Packet.acknowledged(to.images(), from);
            offer(to, packets);
            probe(packets, before);
        }
    }

    private void probe(List<Tx> packets, long before) {
        for (Tx packet : packets) {
            long number = Long.parseLong(packet.words().get(1));
            if (number > 0) {
                world.probe(number > before ? NetworkProbes.RELEASED : NetworkProbes.DUPLICATE);
            }
        }
    }

    private void offer(NetworkNode member, List<Tx> transactions) {
        offers.put(member.name(), transactions);
        members.work(member, member::step);
    }
}
