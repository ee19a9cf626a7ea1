package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All members in one life. One at a time is at work and can die; the others rest, and survive it. So what is left by a
 * death is the disks of all, and the processes of all but one.
 */
final class NetworkNodes {
    private final List<NetworkNode> all;
    private List<Object> known = List.of();
    private Images images;

    NetworkNodes(List<NetworkNode> all) {
        this.all = List.copyOf(all);
    }

    /** Those that take part. */
    List<NetworkNode> present() {
        return all.stream().filter(NetworkNode::isPresent).toList();
    }

    /** Those that do not yet. */
    List<NetworkNode> absent() {
        return all.stream().filter(member -> !member.isPresent()).toList();
    }

    /** The survivors live on, then the others are started. */
    void start() {
        all.stream().filter(NetworkNode::survived).forEach(NetworkNode::revive);
        for (NetworkNode member : present()) {
            if (member.resident().isEmpty()) {
                work(member, member::start);
            }
        }
    }

    /** A member does something; meanwhile it can die, and after that it cannot until its next turn. */
    void work(NetworkNode member, Runnable turn) {
        member.wakes();
        turn.run();
        member.rests();
    }

    /** What would be left if the node at work died now: the same object while nothing of it changed. */
    Images images() {
        List<Object> parts = new ArrayList<>();
        for (NetworkNode member : all) {
            parts.add(member.images());
            parts.add(member.resident());
        }
        if (!same(parts)) {
            known = parts;
            Map<String, Image> union = new TreeMap<>();
            all.forEach(member -> NodeImages.add(union, member.name(), member.images(), member.resident()));
            images = Images.of(union);
        }
        return images;
    }

    /** Those that do not take part have no process yet. */
    void stop() {
        present().forEach(NetworkNode::stop);
    }

    /** The node at work was asked to stop; the others stay at rest. */
    void terminate() {
        all.stream().filter(NetworkNode::isAtWork).forEach(NetworkNode::terminate);
    }

    void abandon() {
        all.forEach(NetworkNode::abandon);
    }

    private boolean same(List<Object> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (known.isEmpty() || known.get(i) != parts.get(i)) {
                return false;
            }
        }
        return true;
    }
}
