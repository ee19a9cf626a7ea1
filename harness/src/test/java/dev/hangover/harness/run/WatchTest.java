package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void aPlaceThatIsReachedTwiceIsOneCandidateBecauseCoordinatesNameTheFirst() {
        Toy toy = Toy.with(Bug.NONE);
        Watch watch = new Watch(
                toy.subject().effectsStore(),
                toy.settings(),
                FaultPlan.none(),
                RunListener.NONE,
                Optional.empty(),
                fault -> {});
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

    private static DurableView durable(Toy toy, Images disks) {
        Simulation simulation = Simulation.quiet();
        return new DurableView(toy.subject().load(simulation, disks), simulation);
    }
}
