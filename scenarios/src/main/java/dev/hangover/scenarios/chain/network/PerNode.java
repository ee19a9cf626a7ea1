package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.simulation.Images;
import java.util.List;
import java.util.Optional;

/**
 * An invariant of one node that holds for each of several that takes part.
 *
 * @param ofOne what holds for one
 * @param members the names of all
 */
record PerNode(Invariant ofOne, List<String> members) implements Invariant {
    @Override
    public String name() {
        return ofOne.name();
    }

    @Override
    public Optional<Difference> violation(long section, Images images) {
        return members.stream()
                .filter(member -> StateSyncNode.takesPart(NodeImages.disks(images, member)))
                .flatMap(member -> ofOne.violation(section, NodeImages.disks(images, member)).stream()
                        .map(difference -> NodeImages.of(member, difference)))
                .findFirst();
    }
}
