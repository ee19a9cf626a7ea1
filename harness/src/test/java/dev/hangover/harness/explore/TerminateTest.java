package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.List;
import org.example.shop.Flaw;
import org.example.shop.Shop;
import org.junit.jupiter.api.Test;

/** A process that is asked to stop in the middle of its work. */
class TerminateTest {
    @Test
    void aSubjectThatIsRightSurvivesAStopAnywhere() {
        Exploration shop = explore(Flaw.NONE, FaultKind.TERMINATE);
        Exploration toy = Toy.with(Bug.NONE).trying(FaultKind.TERMINATE).explore(2, 0);

        assertThat(shop.findings().failures()).isEmpty();
        assertThat(toy.findings().failures()).isEmpty();
        assertThat(toy.coverage().complete()).isTrue();
        assertThat(toy.findings().probes().get(Findings.TERMINATED)).isGreaterThan(50);
    }

    @Test
    void whatAStopMakesDurableInTheMiddleIsFoundByNoCrash() {
        assertThat(explore(Flaw.CLOSES_BY_COMMITTING, FaultKind.CRASH, FaultKind.RESTART)
                        .findings()
                        .failures())
                .isEmpty();
        Execution failure = explore(Flaw.CLOSES_BY_COMMITTING, FaultKind.TERMINATE)
                .findings()
                .failures()
                .get(0);

        assertThat(failure.struck()).hasToString("1/order.counted!terminate");
        assertThat(failure.outcome()).isInstanceOf(Outcome.Diverged.class);
    }

    @Test
    void aStopThatWasFoundHappensAgainAtItsCoordinates() {
        Execution again = at(Flaw.CLOSES_BY_COMMITTING, "2/order.counted!terminate");

        assertThat(again.stale()).isEqualTo(FaultSequence.none());
        assertThat(again.struck()).hasToString("2/order.counted!terminate");
        assertThat(again.outcome()).isInstanceOf(Outcome.Diverged.class);
    }

    @Test
    void aProcessThatGoesOnAfterBeingToldToStopIsStoppedAllTheSame() {
        Execution execution = at(Flaw.IGNORES_THE_STOP, "1/order.counted!terminate");

        assertThat(execution.struck()).hasToString("1/order.counted!terminate");
        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.left().orElseThrow().sameContent(new Shop(Flaw.NONE).blank()))
                .isTrue();
    }

    @Test
    void aProcessCanDieWhileItStops() {
        assertThat(at(Flaw.NONE, "2/log.commit.before!terminate+2/shop.closed").struck())
                .hasToString("2/log.commit.before!terminate+2/shop.closed");
        assertThat(at(Flaw.NONE, "2/log.commit.before!terminate+2/shop.closed!terminate")
                        .struck())
                .hasToString("2/log.commit.before!terminate+2/shop.closed!terminate");
    }

    @Test
    void thePlacesThatLedToAStopAreLookedAtForTheLastEscape() {
        RunSettings settings = new RunSettings(2, true);
        Shop shop = new Shop(Flaw.CLOSES_BY_COMMITTING);
        Reference reference = Runs.reference(shop, settings, RunListener.NONE);
        PointOfNoReturn lost = new PointOfNoReturnFinder(shop, settings, reference)
                .of(Choices.fifo(), coordinates("2/order.counted!terminate"), 1);

        assertThat(lost.lastEscape()).contains("2/order.counted");
    }

    @Test
    void drawnFaultsTellToStopToo() {
        Sampler sampler = new Sampler(
                new Shop(Flaw.CLOSES_BY_COMMITTING),
                new RunSettings(2, true).trying(List.of(FaultKind.CRASH, FaultKind.TERMINATE)),
                Runs.reference(new Shop(Flaw.CLOSES_BY_COMMITTING), new RunSettings(2, true), RunListener.NONE),
                new TwinCheck());
        boolean found = false;
        for (int seed = 0; seed < 60 && !found; seed++) {
            Execution execution = sampler.sample(Choices.fifo(), Choices.seeded(seed), 1);
            found = execution.struck().toString().endsWith("!terminate")
                    && execution.outcome() instanceof Outcome.Diverged;
        }
        assertThat(found).isTrue();
    }

    private static Exploration explore(Flaw flaw, FaultKind... kinds) {
        RunSettings settings = new RunSettings(2, true).trying(List.of(kinds));
        return new Explorer(new Shop(flaw), settings, new Budget(1, 1), ProgressListener.NONE).explore();
    }

    private static Execution at(Flaw flaw, String at) {
        RunSettings settings = new RunSettings(2, true);
        Shop shop = new Shop(flaw);
        Reference reference = Runs.reference(shop, settings, RunListener.NONE);
        FaultPlan faults = FaultPlan.at(coordinates(at));
        return Runs.fromBlank(shop, settings, Choices.fifo(), faults, reference, RunListener.NONE);
    }

    private static FaultSequence coordinates(String at) {
        return FaultSequence.parse(at, new Shop(Flaw.NONE).aliases());
    }
}
