package dev.hangover.scenarios.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.Adversary;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.FailureSearch;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Verdict;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.incidents.FlawedDesign;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.EventKind;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.NodeCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The incidents of the real system are found, each by no more than it needs. */
class IncidentsTest {
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);
    private static final Catalogue CATALOGUE = CAMPAIGN.catalogue();

    /** What an independent model in TLA+ found, and one that it did not have. */
    @ParameterizedTest(name = "{0}: {1} crashes, {2} restarts, {3} blocks", quoteTextArguments = false)
    @CsvSource({"I2,1,1,2", "I3,2,0,1", "I12,1,0,1", "I17,1,0,1", "I25,1,0,1", "I21,0,0,1", "I22,1,0,1", "I10,0,1,2"})
    void needsNoMoreAndNoLess(String id, int crashes, int restarts, long blocks) {
        Adversary least = least(id).adversary();

        assertThat(least.faults()).isEqualTo(crashes > 0 ? "crash" : restarts > 0 ? "restart" : "none");
        assertThat(List.of((long) least.crashes(), (long) least.restarts(), least.sections()))
                .containsExactly((long) crashes, (long) restarts, blocks);
    }

    @Test
    void needsAPowerCutWhereNoProcessThatDiesIsEnough() {
        assertThat(least("I7").adversary()).isEqualTo(new Adversary(1, 0, 2, "power-loss"));
    }

    @Test
    void aBlockThatIsCommittedBeforeItIsLoggedDivergesWhenTheChainDecidesItInTheNextRound() {
        FailureSearch.Least least = least("I17");

        assertThat(least.execution().outcome().verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(least.execution().outcome().law()).isEqualTo("invariant:block-time");
        assertThat(least.execution().struck()).hasToString("1/sql.commit.after");
    }

    @Test
    void aBlockThatIsCommittedInTheMiddleIsRefusedAndNotDecidedAnew() {
        assertThat(least("I25").execution().outcome().verdict()).isEqualTo(Verdict.REFUSED);
    }

    /** The kernel did nothing in the block, so it did what was decided in the next round too. */
    @Test
    void theRoundInWhichABlockWasDecidedIsNoDifferenceByItself() {
        Scenario scenario =
                CATALOGUE.find("I17").withEvents(List.of(event(EventKind.NEXT_ROUND), event(EventKind.SKIP_CRANKS)));
        FlawedDesign design = new FlawedDesign(Flaw.COMMIT_BEFORE_LOGGED, Trials.DESIGNS.get("explicit-flush"));
        SubjectFactory stage = new SubjectFactory(scenario, design, NodeFactory.memory());

        CaseResult result = NodeCase.of(scenario, design.name(), "memory", stage)
                .explorer(CaseOptions.USUAL, token -> token, ProgressListener.NONE)
                .everything();

        assertThat(result.outcomes().count(Verdict.CONVERGED)).isPositive();
        assertThat(result.outcomes().worst()).isEqualTo(Verdict.CONVERGED);
    }

    @Test
    void aReplayThatConsumesItsListIsOnlyLatentUntilASecondCrash() {
        CaseResult one = explore(scenario("I3", 1), Flaw.REPLAY_CONSUMES_SENDS);
        CaseResult two = explore(scenario("I3", 2), Flaw.REPLAY_CONSUMES_SENDS);

        assertThat(one.coverage().complete()).isTrue();
        assertThat(one.outcomes().worst()).isEqualTo(Verdict.LATENT);
        assertThat(two.coverage().complete()).isTrue();
        assertThat(two.outcomes().worst()).isEqualTo(Verdict.DIVERGED);
    }

    @Test
    void aVerdictThatMayOccurBesidesDoesNotStandInForTheOneThatIsExpected() {
        CaseResult withRestartsAlone = explore(scenario("I2", 0), Flaw.SAVED_SENDS_KEPT);

        assertThat(withRestartsAlone.outcomes().worst()).isEqualTo(Verdict.LATENT);
        assertThat(withRestartsAlone.met()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            names = {"BEGIN_HEIGHT_NOT_RECORDED", "SAVEPOINT_WITHOUT_TRANSACTION"})
    void doesNotShowWhenWhatHidesItIsMended(Flaw flaw) {
        Scenario scenario = CATALOGUE.find(flaw.incident());
        HostDesign alone = new FlawedDesign(flaw, Trials.DESIGNS.get(flaw.base()), List.of(flaw));
        SubjectFactory stage = new SubjectFactory(scenario, alone, NodeFactory.memory());

        CaseResult result = NodeCase.of(scenario, alone.name(), "memory", stage)
                .explorer(CaseOptions.USUAL, token -> token, ProgressListener.NONE)
                .everything();

        assertThat(result.outcomes().worst()).isEqualTo(Verdict.CONVERGED);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void isPlantedInAScenarioOfItsNameBesideADesignThatConverges(Flaw flaw) {
        Scenario scenario = CATALOGUE.find(flaw.incident());

        assertThat(scenario.designs().get(flaw.word()).verdict()).isNotEqualTo(Verdict.CONVERGED);
        assertThat(scenario.designs().values()).anyMatch(expected -> expected.verdict() == Verdict.CONVERGED);
        assertThat(scenario.workload().blocks()).isLessThanOrEqualTo(3);
    }

    private static ScenarioEvent event(EventKind kind) {
        return new ScenarioEvent(kind, 1);
    }

    private static FailureSearch.Least least(String id) {
        Flaw flaw = Incidents.flaw(id);
        Scenario scenario = CATALOGUE.find(id);
        FlawedDesign design = new FlawedDesign(flaw, Trials.DESIGNS.get(flaw.base()));
        SubjectFactory stage = new SubjectFactory(scenario, design, NodeFactory.memory());
        NodeCase of = NodeCase.of(scenario, flaw.word(), "memory", stage);
        return new FailureSearch(of, of.plan(), scenario.designs().get(flaw.word()))
                .least()
                .orElseThrow();
    }

    private static Scenario scenario(String id, int crashes) {
        Scenario found = CATALOGUE.find(id);
        return found.withAbci(Abci.LEGACY).withFaults(crashes, found.faults().restarts());
    }

    private static CaseResult explore(Scenario scenario, Flaw flaw) {
        return CAMPAIGN.explore(scenario, flaw.word(), CaseOptions.USUAL, ProgressListener.NONE);
    }
}
