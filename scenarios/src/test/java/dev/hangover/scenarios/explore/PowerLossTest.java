package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.scenarios.catalogue.BadScenario;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.TemporaryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a power cut can take depends on the policy of each store, and on nothing else. */
class PowerLossTest {
    private static final Map<String, String> WEAK =
            new TreeMap<>(Map.of("sql", "normal", "iavl", "async", "blocks", "async"));

    @Test
    void strictDisksLoseOnlyTreesThatNoCommitRecordNames() {
        assertThat(losses(new TreeMap<>(), "memory"))
                .isNotEmpty()
                .allMatch(loss -> loss.matches("\\d/iavl\\.[a-z.-]+(#\\d)?!iavl-\\d .*"))
                .noneMatch(loss -> loss.contains("iavl.commit.after"));
    }

    @Test
    void aSwingStoreThatSyncsAtCheckpointsLosesAtMostTwoCommits() {
        List<String> losses = losses(new TreeMap<>(Map.of("sql", "normal")), "memory");

        assertThat(losses).anyMatch(loss -> loss.startsWith("2/sql.commit.after!sql-2 "));
        assertThat(losses).noneMatch(loss -> loss.contains("sql-3"));
        assertThat(losses).noneMatch(loss -> loss.startsWith("3/sql.commit.after!sql"));
    }

    @Test
    void memoryAndFilesLoseTheSame() {
        assertThat(losses(WEAK, "file")).isNotEmpty().isEqualTo(losses(WEAK, "memory"));
    }

    @Test
    void aTokenOfAPowerCutReplaysAsRecorded() {
        NodeRuns campaign = new NodeRuns(Trials.DESIGNS);
        String token = campaign.explore(
                        Trials.scenario("power-loss-sql"), "guarded", CaseOptions.USUAL, ProgressListener.NONE)
                .failures()
                .get(0)
                .token();

        assertThat(token).contains("__sql-");
        assertThat(campaign.replay(token, Optional.empty()).sameAsRecorded()).isTrue();
    }

    @Test
    void unknownStoresAndPoliciesAreNamed() {
        assertThatThrownBy(() -> losses(Map.of("sqlite", "off"), "memory"))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining("durability.sqlite: unknown key (one of blocks, iavl, sql)");
        assertThatThrownBy(() -> losses(Map.of("sql", "none"), "memory"))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining("durability.sql: 'none' is not known here (one of full, normal, off)");
    }

    private static ScenarioEvent durability(Map<String, String> policies) {
        List<String> words = new ArrayList<>(List.of("durability", "0"));
        policies.forEach((store, policy) -> words.addAll(List.of(store, policy)));
        return ScenarioEvent.of(words);
    }

    /** Every loss that is possible in the reference run, with what would be left. */
    private static List<String> losses(Map<String, String> policies, String store) {
        Scenario scenario =
                Trials.workload(3, 2, 7).withEvents(policies.isEmpty() ? List.of() : List.of(durability(policies)));
        try (TemporaryStores workspace = TemporaryStores.of(store)) {
            Subject subject =
                    new SubjectFactory(scenario, Trials.DESIGNS.get("guarded"), workspace.housing()).subject(0);
            RunSettings settings = new RunSettings(3, true).trying(List.of(FaultKind.POWER_LOSS));
            return Runs.reference(subject, settings, RunListener.NONE).candidates().stream()
                    .filter(candidate -> !candidate.fault().isPlain())
                    .map(candidate -> (candidate.fault() + " "
                            + subject.versions(candidate.images()) + " "
                            + candidate.images().fingerprint().brief()))
                    .toList();
        }
    }
}
