package dev.hangover.harness.toy;

import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Measured;
import dev.hangover.harness.simulation.Simulation;
import java.util.List;
import java.util.SortedMap;

/**
 * A subject that cannot be measured while its tasks run.
 *
 * @param subject the subject itself
 */
public record Secretive(Subject subject) implements Subject {
    @Override
    public List<String> lanes() {
        return subject.lanes();
    }

    @Override
    public List<String> versioned() {
        return subject.versioned();
    }

    @Override
    public SortedMap<String, Long> versions(Images images) {
        return subject.versions(images);
    }

    @Override
    public String effectsStore() {
        return subject.effectsStore();
    }

    @Override
    public Images blank() {
        return subject.blank();
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        return new Silent(subject.load(simulation, images));
    }

    @Override
    public List<Invariant> invariants() {
        return subject.invariants();
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        return subject.compare(section, expected, actual);
    }

    @Override
    public String window(Images images) {
        return subject.window(images);
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        return subject.aliases();
    }

    private record Silent(Machine machine) implements Machine {
        @Override
        public void start() {
            machine.start();
        }

        @Override
        public void step() {
            machine.step();
        }

        @Override
        public long finished() {
            return machine.finished();
        }

        @Override
        public Images images() {
            return machine.images();
        }

        @Override
        public Object memory() {
            return new Measured() {
                @Override
                public Object measured() {
                    return machine.memory();
                }

                /** A thread cannot be measured. */
                @Override
                public Object measuredUnderWay() {
                    return Thread.currentThread();
                }
            };
        }

        @Override
        public void stop() {
            machine.stop();
        }

        @Override
        public void abandon() {
            machine.abandon();
        }
    }
}
