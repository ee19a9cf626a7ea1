package dev.hangover.scenarios.subject.network;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;

/** All validators, one after the other in every height. */
record ValidatorsMachine(Members members) implements Machine {
    /** Whoever died in a height that others have finished catches up with them. */
    @Override
    public void start() {
        members.start();
        bringTo(members.all().stream().mapToLong(Member::finished).max().orElseThrow());
    }

    @Override
    public void step() {
        bringTo(finished() + 1);
    }

    @Override
    public long finished() {
        return members.all().stream().mapToLong(Member::finished).min().orElseThrow();
    }

    @Override
    public Images images() {
        return members.images();
    }

    @Override
    public Optional<Fingerprint> volatileState() {
        return Optional.of(members.ram());
    }

    @Override
    public void stop() {
        members.stop();
    }

    @Override
    public void abandon() {
        members.abandon();
    }

    private void bringTo(long height) {
        for (Member member : members.all()) {
            while (member.finished() < height) {
                members.work(member, member::step);
            }
        }
    }
}
