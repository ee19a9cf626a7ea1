package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.log.LogImage;
import java.util.List;
import java.util.Optional;

/**
 * All validators have the same AppHash at every height that they have finished: else the network halts. The contradiction
 * names the lowest height, and the first two that disagree about it.
 *
 * @param members the names of all
 */
record EqualAppHash(List<String> members) implements Invariant {
    @Override
    public String name() {
        return "equal-app-hash";
    }

    @Override
    public Optional<Difference> violation(long section, Images images) {
        for (long height = 1; height <= section; height++) {
            Optional<String> first = Optional.empty();
            String said = "";
            for (String member : members) {
                Optional<String> hash = appHash(images, member, height);
                if (first.isEmpty()) {
                    first = hash;
                    said = member;
                } else if (hash.isPresent() && !hash.equals(first)) {
                    return Optional.of(new Difference(
                            NodeImages.store(member, ConsensusState.STORE),
                            height,
                            "AppHash of " + said + " and " + member,
                            first,
                            hash));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> appHash(Images images, String member, long height) {
        LogImage state = (LogImage) NodeImages.disks(images, member).get(ConsensusState.STORE);
        return ConsensusState.appHash(state, height);
    }
}
