package dev.hangover.scenarios.chain.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.SeenWithoutFault;
import dev.hangover.harness.result.Verdict;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ChainMessage.UpdateExportData;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.PlantedDesign;
import dev.hangover.scenarios.explore.Trials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The run without faults shows when what is saved of a block has not the effects of what cosmos was told in it. */
class ToldIsSavedTest {
    @ParameterizedTest
    @CsvSource({
        "design-problem-1, ram-chain-sends, export data kv.lateWrite",
        "design-problem-1, three-commit, export data kv.lateWrite",
        "design-problem-2, ram-chain-sends, export data kv.initialized",
        "design-problem-2, three-commit, export data kv.initialized"
    })
    void bothProblemsAreSeenWithoutAFault(String scenario, String design, String key) {
        SeenWithoutFault seen =
                seen(Trials.scenario(scenario), Trials.DESIGNS.get(design)).orElseThrow();

        assertThat(seen.law()).isEqualTo("told-is-saved");
        assertThat(seen.difference().section()).isEqualTo(1);
        assertThat(seen.difference().key()).isEqualTo(key);
        assertThat(seen.difference().expected()).isPresent();
        assertThat(seen.difference().actual()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"design-normal", "design-problem-1", "design-problem-2", "write-only", "retention"})
    void noDesignThatConvergesIsAccused(String name) {
        Scenario scenario = Trials.scenario(name);
        scenario.designs().forEach((design, expected) -> {
            if (expected.verdict() == Verdict.CONVERGED) {
                assertThat(seen(scenario, Trials.DESIGNS.get(design)))
                        .as(design)
                        .isEmpty();
            }
        });
        assertThat(scenario.designs().values()).anyMatch(expected -> expected.verdict() == Verdict.CONVERGED);
    }

    @Test
    void theOutcomesStayThoseOfTheFaultsAndTheSightStandsBesideThem() {
        CaseResult crashes = explore(Trials.scenario("late-flush"));
        CaseResult none = explore(Trials.scenario("late-flush").withFaults(0, 0));

        assertThat(crashes.outcomes().worst()).isEqualTo(Verdict.DIVERGED);
        assertThat(crashes.met()).isTrue();
        assertThat(crashes.notes().withoutFault()).isPresent();
        assertThat(none.outcomes().worst()).isEqualTo(Verdict.CONVERGED);
        assertThat(none.notes().withoutFault()).isEqualTo(crashes.notes().withoutFault());
    }

    @Test
    void aListInAnotherOrderIsSeenWhereTheOrderMatters() {
        assertThat(seenSaving(taken -> {
                    List<ChainSend> reversed = new ArrayList<>(taken);
                    Collections.reverse(reversed);
                    return reversed;
                }))
                .isPresent();
    }

    @Test
    void aWrongAnswerOnTheListIsSeen() {
        Optional<SeenWithoutFault> seen = seenSaving(taken -> taken.stream()
                .map(send -> new ChainSend(send.message(), send.message().isExport() ? send.result() : "\"wrong\""))
                .toList());

        assertThat(seen).hasValueSatisfying(found -> {
            assertThat(found.difference().actual().orElseThrow()).contains("instead of \"wrong\"");
        });
    }

    @Test
    void aListWithoutWhatWasOnlyReadHasTheSameEffects() {
        assertThat(seenSaving(taken ->
                        taken.stream().filter(send -> !isRead(send.message())).toList()))
                .isEmpty();
    }

    @Test
    void exportDataThatIsSavedAsOneBatchHasTheSameEffects() {
        assertThat(seenSaving(taken -> {
                    SortedMap<String, ExportEntry> last = new TreeMap<>();
                    taken.stream()
                            .filter(send -> send.message().isExport())
                            .flatMap(send -> ((UpdateExportData) send.message()).entries().stream())
                            .forEach(entry -> last.put(entry.key(), entry));
                    List<ChainSend> merged = new ArrayList<>(taken.stream()
                            .filter(send -> !send.message().isExport())
                            .toList());
                    merged.add(new ChainSend(new UpdateExportData(new ArrayList<>(last.values())), "true"));
                    return merged;
                }))
                .isEmpty();
    }

    @Test
    void batchesThatAreSavedTwiceHaveTheSameEffects() {
        assertThat(seenSaving(taken -> taken.stream()
                        .flatMap(send -> Collections.nCopies(send.message().isExport() ? 2 : 1, send).stream())
                        .toList()))
                .isEmpty();
    }

    @Test
    void writesToDifferentPathsMayChangePlaces() {
        assertThat(seenSaving(taken -> {
                    List<ChainSend> swapped = new ArrayList<>(taken);
                    for (int i = 1; i < swapped.size(); i++) {
                        if (swapped.get(i - 1).message() instanceof ChainMessage.StorageSet one
                                && swapped.get(i).message() instanceof ChainMessage.StorageSet other
                                && !one.path().equals(other.path())) {
                            Collections.swap(swapped, i - 1, i);
                        }
                    }
                    return swapped;
                }))
                .isEmpty();
    }

    @Test
    void aDesignThatSavesInAKeyOfItsOwnNeedsToSayNothing() {
        assertThat(seen(SCENARIO, new PlantedDesign(OwnKey::new))).isEmpty();
    }

    private static final Scenario SCENARIO = Trials.workload(3, 6, 7);

    private static boolean isRead(ChainMessage message) {
        return message instanceof ChainMessage.StorageGet
                || message instanceof ChainMessage.StorageAsk
                || message instanceof ChainMessage.GetBalance;
    }

    private static Optional<SeenWithoutFault> seenSaving(UnaryOperator<List<ChainSend>> saved) {
        Function<Host, HostProtocol> protocol = host -> new PlantedDesign.Deployed(host) {
            @Override
            public void save(long height) {
                List<ChainSend> taken = host.sends().take();
                List<ChainSend> list = saved.apply(taken);
                assertThat(height > 1 && list.equals(taken))
                        .as("nothing is planted")
                        .isFalse();
                host.save(height, list);
            }

            @Override
            public void recommit(long height) {
                host.save(height, host.sends().take());
            }
        };
        return seen(SCENARIO, new PlantedDesign(protocol));
    }

    private static Optional<SeenWithoutFault> seen(Scenario scenario, HostDesign design) {
        return new ToldIsSaved(design)
                .firstViolation(
                        Trials.of(scenario, design, NodeFactory.memory()).reference());
    }

    private static CaseResult explore(Scenario scenario) {
        return new NodeRuns(Trials.DESIGNS)
                .explore(scenario, "ram-chain-sends", CaseOptions.USUAL, ProgressListener.NONE);
    }

    /** Saves its sends elsewhere than the deployed protocol. */
    private static final class OwnKey extends PlantedDesign.Deployed {
        private static final String KEY = "host.mySends";

        OwnKey(Host host) {
            super(host);
        }

        @Override
        public void save(long height) {
            host().storage().kvStore().set(KEY, ChainSend.write(host().sends().take()));
            host().save(height, List.of());
        }

        @Override
        public void replay() {
            host().sends().replaceBy(ChainSend.read(host().find(KEY).orElse("[]")));
            host().sends().replay();
        }
    }
}
