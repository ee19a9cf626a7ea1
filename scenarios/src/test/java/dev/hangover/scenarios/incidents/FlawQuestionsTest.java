package dev.hangover.scenarios.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Verdict;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.incidents.FlawedDesign;
import dev.hangover.model.incidents.variant.DesignVariant;
import dev.hangover.model.incidents.variant.ProtocolVariant;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.NodeCase;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A flaw that is planted in a design acts in it, or the exploration says that it did not. */
class FlawQuestionsTest {
    private static final Catalogue CATALOGUE = new NodeRuns(Trials.DESIGNS).catalogue();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export-deltas",
                "export-deltas-eager",
                "host-deltas-at-commit",
                "host-storage-sync",
                "three-commit"
            })
    void commitsOfCranksActInDesignsWithAWayOfTheirOwnForExportData(String base) {
        CaseResult result = explore("I12", Flaw.CRANK_COMMITS, base);

        assertThat(result.notes().flawsNotAskedFor()).isEmpty();
        assertThat(result.outcomes().worst()).isNotEqualTo(Verdict.CONVERGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export-deltas",
                "export-deltas-eager",
                "host-deltas-at-commit",
                "host-storage-sync",
                "three-commit"
            })
    void aConsumedListActsInDesignsWithAReplayOfTheirOwn(String base) {
        CaseResult result = explore("I3", Flaw.REPLAY_CONSUMES_SENDS, base);

        assertThat(result.notes().flawsNotAskedFor()).isEmpty();
        assertThat(result.outcomes().worst()).isEqualTo(Verdict.DIVERGED);
    }

    @Test
    void aFlawThatNoRunComesToIsNotMetWhateverTheOutcomes() {
        CaseResult result = explore("I21", Flaw.FAILED_COMMIT_RETRIED, "export-deltas");

        assertThat(result.outcomes().worst()).isEqualTo(Verdict.CONVERGED);
        assertThat(result.expected()).isEqualTo(Verdict.CONVERGED);
        assertThat(result.notes().flawsNotAskedFor()).containsExactly("failed-commit-retried");
        assertThat(result.met()).isFalse();
    }

    @Test
    void eachOfSeveralFlawsHasToAct() {
        CaseResult result = explore("I4", Flaw.SAVEPOINT_WITHOUT_TRANSACTION, "guarded", scenario("I4", 0));

        assertThat(result.notes().flawsNotAskedFor()).isEmpty();
        assertThat(explore("I4", Flaw.REPLAY_DRAINS_QUEUE, "guarded", scenario("I4", 0))
                        .notes()
                        .flawsNotAskedFor())
                .containsExactly("replay-drains-queue");
    }

    /** A method that is forgotten there would answer for no design. */
    @Test
    void variantsAnswerEveryQuestionByWhatTheyGoAround() throws NoSuchMethodException {
        assertThatAllAreOverridden(HostDesign.class, DesignVariant.class);
        assertThatAllAreOverridden(HostProtocol.class, ProtocolVariant.class);
    }

    private static void assertThatAllAreOverridden(Class<?> type, Class<?> variant) throws NoSuchMethodException {
        for (Method method : type.getMethods()) {
            assertThat(variant.getMethod(method.getName(), method.getParameterTypes())
                            .getDeclaringClass())
                    .as("%s of %s", method.getName(), variant.getSimpleName())
                    .isEqualTo(variant);
        }
    }

    private static Scenario scenario(String name, int crashes) {
        return CATALOGUE.find(name).withFaults(crashes, 1);
    }

    private static CaseResult explore(String scenario, Flaw flaw, String base) {
        return explore(scenario, flaw, base, CATALOGUE.find(scenario));
    }

    private static CaseResult explore(String name, Flaw flaw, String base, Scenario scenario) {
        HostDesign design = new FlawedDesign(flaw, Trials.DESIGNS.get(base));
        SubjectFactory stage = new SubjectFactory(scenario, design, NodeFactory.memory());
        return NodeCase.of(scenario, name, "memory", stage)
                .explorer(CaseOptions.USUAL, token -> token, ProgressListener.NONE)
                .everything();
    }
}
