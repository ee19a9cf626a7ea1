package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.incidents.FlawedDesigns;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a node stops: between two blocks, and in the middle of one. */
class StopTest {
    @Test
    void aCleanStopFinishesTheAfterCommitWorkOfTheLastBlock() {
        Trials trials = small("three-commit");
        Execution stopped = trials.crashAt("2/restart");

        assertThat(sends(trials.reference().imagesAfter(2).orElseThrow())).isPresent();
        assertThat(sends(stopped.left().orElseThrow())).isEmpty();
        assertThat(stopped.outcome()).isEqualTo(new Outcome.Converged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/restart+3/sql.commit.before", "2/restart+3/between-sql-and-iavl", "1/restart+2/restart"})
    void aNodeWhoseListIsDeletedGoesOnFromThere(String faults) {
        assertThat(small("three-commit").crashAt(faults).outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void theRestartThatShowsResidueIsCleanToo() {
        Trials trials = small("three-commit");
        Execution run = Runs.fromBlank(
                trials.subject(),
                new RunSettings(3, false),
                Choices.fifo(),
                FaultPlan.at(FaultSequence.parse(
                        "2/between-sql-and-iavl", trials.subject().aliases())),
                trials.reference(),
                RunListener.NONE);

        assertThat(run.residueShown()).isTrue();
        assertThat(run.outcome()).isEqualTo(new Outcome.Converged());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/block.logged",
                "2/crank.end",
                "2/sql.commit.before",
                "2/sql.commit.after",
                "2/iavl.commit-info"
            })
    void aStopInTheMiddleOfABlockLeavesWhatACrashThereLeaves(String place) {
        Trials trials = small("guarded");
        Execution stopped = trials.crashAt(place + "!terminate");
        Execution crashed = trials.crashAt(place);

        assertThat(stopped.stale()).isEqualTo(FaultSequence.none());
        assertThat(stopped.left().orElseThrow().sameContent(crashed.left().orElseThrow()))
                .isTrue();
        assertThat(stopped.outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void aStopBeforeTheNextBlockBeginsFinishesTheAfterCommitWorkThatIsInLine() {
        Trials trials = small("three-commit");

        assertThat(sends(trials.crashAt("3/block.logged").left().orElseThrow())).isPresent();
        assertThat(sends(trials.crashAt("3/block.logged!terminate").left().orElseThrow()))
                .isEmpty();
    }

    @Test
    void aSwingStoreThatCommitsWhenItIsClosedIsFoundByAStopInTheMiddle() {
        Trials flawed = Trials.of(
                Trials.workload(3, 2, 0x2a),
                FlawedDesigns.beside(Trials.DESIGNS).get(Flaw.CLOSE_COMMITS.word()),
                NodeFactory.memory());

        assertThat(flawed.crashAt("2/crank.end").outcome()).isEqualTo(new Outcome.Converged());
        assertThat(flawed.crashAt("2/crank.end!terminate").outcome()).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"validators, 2/ann.crank.end!terminate", "two-kernels, 1/bob.sql.commit.before!terminate"})
    void onlyThePartyAtWorkIsToldToStop(String scenario, String fault) {
        Trials trials =
                Trials.of(Trials.scenario(scenario).withBlocks(2), Trials.DESIGNS.get("guarded"), NodeFactory.memory());
        Execution stopped = trials.crashAt(fault);
        Execution crashed = trials.crashAt(fault.replace("!terminate", ""));

        assertThat(stopped.stale()).isEqualTo(FaultSequence.none());
        assertThat(stopped.left().orElseThrow().sameContent(crashed.left().orElseThrow()))
                .isTrue();
        assertThat(stopped.outcome()).isEqualTo(new Outcome.Converged());
    }

    private static Trials small(String design) {
        return Trials.of(Trials.workload(3, 2, 0x2a), Trials.DESIGNS.get(design), NodeFactory.memory());
    }

    private static Optional<String> sends(Images images) {
        return ((SqlImage) images.get(SqlImage.STORE_NAME)).value(HostKeys.CHAIN_SENDS);
    }
}
