package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Occurrences;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.statesync.StateSnapshot;
import dev.hangover.model.workload.BlockSource;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.Optional;

/** One node among several, in one life of all: it starts anew when it had died, and else lives on. */
final class NetworkNode {
    private final String name;

    private final NodeSubject node;

    private final PrefixingObserver voice;
    private final Simulation own;

    @Durable
    private final Images before;

    private final BlockSource blocks;

    @Durable
    private Images started;

    @Durable
    private Images asleep;

    private Machine machine;
    private boolean present;
    private boolean awake;
    private Optional<LiveProcess> resident;

    /**
     * A member whose process is not yet there.
     *
     * @param name its name
     * @param node how it is driven
     * @param world the life of all
     * @param heights whether its heights are the sections of all
     * @param all what the fault before has left of all
     * @param founder whether it is there from the beginning
     */
    NetworkNode(String name, NodeSubject node, Simulation world, boolean heights, Images all, boolean founder) {
        this.name = name;
        this.before = NodeImages.disks(all, name);
        this.asleep = before;
        this.resident = NodeImages.process(all, name);
        this.started = resident.map(LiveProcess::started).orElse(before);
        this.voice = new PrefixingObserver(world, name, heights, resident.isPresent(), effect -> {});
        this.own = new Simulation(Choices.fifo(), voice, new Occurrences(), NodeImages.outside(all, name));
        this.node = node;
        this.blocks = new RecalledBlocks((LogImage) before.get(BlockLog.STORE), node.blocks());
        this.machine = node.with(blocks).load(own, started);
        this.present = founder || StateSyncNode.takesPart(before);
    }

    String name() {
        return name;
    }

    /** Whether it takes part: a newcomer does not until it has been restored. */
    boolean isPresent() {
        return present;
    }

    /** Whether its process survived what happened to another one. */
    boolean survived() {
        return !awake && resident.isPresent();
    }

    /**
     * Lives again, silently, up to where it was.
     *
     * @throws IllegalStateException when it does not come to the same state: it is not deterministic
     */
    void revive() {
        LiveProcess wanted = resident.orElseThrow();
        machine.start();
        while (machine.finished() < wanted.finished()) {
            machine.step();
        }
        if (!ram().equals(wanted.ram()) || !machine.images().sameContent(before)) {
            throw new IllegalStateException(name + " was alive at height " + wanted.finished()
                    + ", and living through the same blocks again did not bring it to the same state");
        }
        voice.speak();
        awake = true;
    }

    /** Starts the process. */
    void start() {
        awake = true;
        machine.start();
    }

    /** Is made from a snapshot on wiped disks, and started. */
    void restore(StateSnapshot snapshot, String appHash, boolean hostKeys) {
        machine.abandon();
        own.enter(snapshot.height(), own.now());
        wipe();
        machine = node.restoring(own, snapshot, appHash, hostKeys);
        awake = true;
        machine.start();
        machine.stop();
        own.requireAlive();
        started = machine.images();
        machine.abandon();
        machine = node.with(blocks).load(own, started);
        present = true;
        machine.start();
    }

    /** Takes its next block through the whole cycle. */
    void step() {
        machine.step();
    }

    /** The last height that it has finished. */
    long finished() {
        return machine.finished();
    }

    /** What it has on its disks. */
    Images images() {
        return awake ? machine.images() : asleep;
    }

    /** Its process, while it rests. */
    Optional<LiveProcess> resident() {
        return resident;
    }

    /** Its turn begins: from now on it can die. */
    void wakes() {
        resident = Optional.empty();
    }

    /** Its turn is over: what happens to others does not touch it. */
    void rests() {
        resident = Optional.of(new LiveProcess(started, machine.finished(), ram()));
    }

    void stop() {
        machine.stop();
        own.requireAlive();
        resident = Optional.empty();
    }

    /** Whether it is at work, so that what happens to a process happens to its. */
    boolean isAtWork() {
        return awake && resident.isEmpty();
    }

    /** It was asked to stop while it was at work. */
    void terminate() {
        own.stops();
        machine.terminate();
        own.requireAlive();
    }

    void abandon() {
        machine.abandon();
    }

    /** What a restoration that a death cut short has left is removed store by store. */
    private void wipe() {
        node.blank().byStore().forEach((store, blank) -> {
            if (!asleep.get(store).sameContent(blank)) {
                asleep = asleep.with(store, blank);
                own.wrote(store, () -> "wiped");
                own.reach(NetworkBoundaries.WIPED);
            }
        });
    }

    private Fingerprint ram() {
        Fingerprint.Builder ram = Fingerprint.of();
        ram.add(Memory.fingerprint(machine.memory(), Scope.BETWEEN_SECTIONS)
                .orElseThrow(() -> new IllegalStateException(
                        name + " cannot be measured: " + Memory.unmeasurable(name, machine.memory())))
                .hex());
        own.tasksInLine().forEach(ram::add);
        return ram.build();
    }
}
