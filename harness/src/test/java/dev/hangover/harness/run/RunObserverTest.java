package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunObserverTest {
    @Test
    void aPlaceThatIsReachedTwiceIsOneCandidateBecauseCoordinatesNameTheFirst() {
        Toy toy = Toy.with(Bug.NONE);
        RunObserver watch = new RunObserver(
                toy.subject(), toy.settings(), FaultPlan.none(), RunListener.NONE, Optional.empty(), fault -> {});
        Images first = toy.subject().blank();
        Place place = new Place(1, new Boundary("send"), 1);

        watch.follow(durable(toy, first), 0, first, 0);
        watch.strikes(place);
        Images second = toy.subject().blank();
        watch.follow(durable(toy, second), 1, second, 0);
        watch.strikes(place);

        assertThat(watch.candidates()).hasSize(1);
        assertThat(watch.candidates().get(0).images()).isSameAs(first);
        assertThat(watch.candidates().get(0).life()).isZero();
    }

    @Test
    void aStoreWhoseNameCoordinatesCannotWriteIsRefusedWhenItCanLoseSomething() {
        Toy toy = Toy.with(Bug.UNSYNCED_LEDGER).trying(FaultKind.POWER_LOSS);
        Images lossy = toy.reference().candidates().stream()
                .filter(candidate -> !candidate.images().afterPowerLoss().isEmpty())
                .findFirst()
                .orElseThrow()
                .images();
        Images badlyNamed = Images.of(Map.of("Ledger", lossy.get("ledger")));
        RunObserver watch = new RunObserver(
                toy.subject(), toy.settings(), FaultPlan.none(), RunListener.NONE, Optional.empty(), fault -> {});
        watch.follow(new DurableView(new StillMachine(badlyNamed), Simulation.quiet()), 0, badlyNamed, 0);

        assertThatThrownBy(() -> watch.strikes(new Place(1, new Boundary("send"), 1)))
                .isInstanceOf(BrokenContract.class)
                .hasMessageContaining("'Ledger-1'");
    }

    private static DurableView durable(Toy toy, Images disks) {
        Simulation simulation = Simulation.quiet();
        return new DurableView(toy.subject().load(simulation, disks), simulation);
    }

    /** Does nothing, on these disks. */
    private record StillMachine(Images images) implements Machine {
        @Override
        public void start() {}

        @Override
        public void step() {}

        @Override
        public long finished() {
            return 0;
        }

        @Override
        public void stop() {}

        @Override
        public void abandon() {}
    }
}
