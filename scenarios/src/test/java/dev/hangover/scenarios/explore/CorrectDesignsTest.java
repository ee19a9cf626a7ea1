package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.Findings;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ChainMessage.StorageSet;
import dev.hangover.model.bridge.ChainMessage.UpdateExportData;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Designs that are right, and whose nodes do other things after a crash than the node that never crashed: they converge, and
 * what they do differently is a remark.
 */
class CorrectDesignsTest {
    private static final int BLOCKS = 3;
    private static final Scenario SCENARIO = Trials.workload(BLOCKS, 6, 7);
    private static final String REPAIRS = "host.repairs";

    @Test
    void aReplayMayLeaveOutReads() {
        assertRemarks(
                planted(host -> replaying(
                        host,
                        sends -> sends.stream()
                                .map(ChainSend::message)
                                .filter(message -> !isRead(message))
                                .toList())),
                "lost-effect");
    }

    @Test
    void aReplayMaySendExportDataAsOneBatch() {
        assertRemarks(planted(host -> replaying(host, CorrectDesignsTest::merged)), "lost-effect");
    }

    @Test
    void aReplayMaySendWhatIsIdempotentTwice() {
        assertRemarks(planted(host -> replaying(host, CorrectDesignsTest::batchesTwice)), "duplicated-effect");
    }

    @Test
    void aReplayMaySwapWritesToDifferentPaths() {
        assertRemarks(planted(host -> replaying(host, CorrectDesignsTest::swapped)), "reordered-effect");
    }

    @Test
    void theDeployedDesignHasNoRemarks() {
        assertRemarks(planted(PlantedDesign.Deployed::new));
    }

    @Test
    void whatADesignDeclaresAsItsBookkeepingMayDiffer() {
        PlantedDesign counting = planted(Counting::new);

        assertThat(verdicts(counting)).containsOnly(Verdict.CONVERGED, Verdict.LATENT);
        assertThat(verdicts(counting.declaring(REPAIRS))).containsOnly(Verdict.CONVERGED);
        assertThat(verdicts(counting.declaring("host.rep*"))).containsOnly(Verdict.CONVERGED);
        assertThat(verdicts(counting.declaring("host.repair"))).contains(Verdict.LATENT);
    }

    @Test
    void bookkeepingThatReachesCosmosIsADivergenceWhateverIsDeclared() {
        PlantedDesign telling = planted(host -> new Counting(host) {
            @Override
            public void onExecuted() {
                if (repairs() > 0) {
                    host().sends().send(new StorageSet("published.repairs", Long.toString(repairs())));
                }
            }
        });

        assertThat(verdicts(telling.declaring(REPAIRS))).contains(Verdict.DIVERGED);
    }

    @Test
    void bookkeepingThatDecidesSomethingMuchLaterIsFoundToo() {
        PlantedDesign lateTeller = planted(host -> new Counting(host) {
            @Override
            public void save(long height) {
                boolean decides = repairs() > 0 && height == BLOCKS + RunSettings.SECTIONS_AFTER_LAST_FAULT + 1;
                host().save(height, decides ? List.of() : host().sends().take());
            }
        });
        Findings findings = explore(lateTeller.declaring(REPAIRS), new RunSettings(BLOCKS, true), new Budget(1, 0));

        assertThat(findings.failures()).extracting(CorrectDesignsTest::struck).contains("1/sql.commit.after");
    }

    @Test
    void keysThatTheBlockManagerReadsAreNoBookkeeping() {
        for (String key : List.of("host.height", "host.chainSends", "host.b*", "host.*", "host.", "kv.repairs", "*")) {
            assertThatThrownBy(
                            () -> stage(planted(Counting::new).declaring(key)).subject(0))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("bookkeeping() names '" + key + "'");
        }
    }

    private static void assertRemarks(PlantedDesign design, String... laws) {
        Findings once = explore(design, new RunSettings(BLOCKS, true), new Budget(1, 1));
        Findings toTheEnd = explore(design, new RunSettings(BLOCKS, false), new Budget(1, 1));
        Findings twice = explore(design, new RunSettings(BLOCKS, true), new Budget(2, 0));

        for (Findings findings : List.of(once, toTheEnd, twice)) {
            assertThat(findings.failures()).isEmpty();
            assertThat(findings.remarks()).containsOnlyKeys(laws);
            findings.remarked()
                    .values()
                    .forEach(run -> assertThat(run.outcome().verdict()).isEqualTo(Verdict.CONVERGED));
        }
        assertThat(toTheEnd.remarks()).isEqualTo(once.remarks());
        assertThat(first(toTheEnd)).isEqualTo(first(once));
    }

    private static Optional<String> first(Findings findings) {
        return findings.remarked().values().stream()
                .findFirst()
                .map(run -> run.struck() + " " + run.remarks().get(0));
    }

    private static Set<Verdict> verdicts(PlantedDesign design) {
        Findings findings = explore(design, new RunSettings(BLOCKS, true), new Budget(2, 0));
        Set<Verdict> verdicts = new TreeSet<>();
        for (Verdict verdict : Verdict.values()) {
            if (findings.tally().count(verdict) > 0) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    private static String struck(Execution execution) {
        return execution.struck().toString();
    }

    private static Findings explore(PlantedDesign design, RunSettings settings, Budget budget) {
        Exploration exploration =
                new Explorer(stage(design).subject(0), settings, budget, ProgressListener.NONE).explore();
        assertThat(exploration.coverage().complete()).isTrue();
        return exploration.findings();
    }

    private static SubjectFactory stage(PlantedDesign design) {
        return new SubjectFactory(SCENARIO, design, NodeFactory.memory());
    }

    private static PlantedDesign planted(Function<Host, HostProtocol> protocol) {
        return new PlantedDesign(protocol);
    }

    /** The deployed protocol, but a replay sends these messages in place of the saved ones. */
    private static HostProtocol replaying(Host host, Function<List<ChainSend>, List<ChainMessage>> messages) {
        return new PlantedDesign.Deployed(host) {
            @Override
            public void replay() {
                messages.apply(host.sends().recorded()).forEach(host.sends()::sendUnrecorded);
            }
        };
    }

    private static boolean isRead(ChainMessage message) {
        return message instanceof ChainMessage.GetBalance || message instanceof ChainMessage.StorageGet;
    }

    private static List<ChainMessage> merged(List<ChainSend> sends) {
        List<ChainMessage> messages = new ArrayList<>();
        List<ExportEntry> entries = new ArrayList<>();
        for (ChainSend send : sends) {
            if (send.message() instanceof UpdateExportData batch) {
                entries.addAll(batch.entries());
            } else {
                messages.add(send.message());
            }
        }
        messages.add(new UpdateExportData(entries));
        return messages;
    }

    private static List<ChainMessage> batchesTwice(List<ChainSend> sends) {
        List<ChainMessage> messages = new ArrayList<>();
        for (ChainSend send : sends) {
            messages.addAll(Collections.nCopies(send.message().isExport() ? 2 : 1, send.message()));
        }
        return messages;
    }

    private static List<ChainMessage> swapped(List<ChainSend> sends) {
        List<ChainMessage> messages =
                new ArrayList<>(sends.stream().map(ChainSend::message).toList());
        for (int i = 0; i + 1 < messages.size(); i++) {
            if (messages.get(i) instanceof StorageSet one
                    && messages.get(i + 1) instanceof StorageSet other
                    && !one.path().equals(other.path())) {
                Collections.swap(messages, i, i + 1);
                i++;
            }
        }
        return messages;
    }

    /** The deployed protocol, which counts its replays under an extra key. */
    private static class Counting extends PlantedDesign.Deployed {
        Counting(Host host) {
            super(host);
        }

        final long repairs() {
            return host().find(REPAIRS).map(Long::parseLong).orElse(0L);
        }

        @Override
        public void replay() {
            super.replay();
            host().storage().kvStore().set(REPAIRS, Long.toString(repairs() + 1));
        }
    }
}
