package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostKeys;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bugs that strike in a rare case only: one for each case. A built-in scenario finds each of them by a crash between the commits
 * of one of its blocks; with the mixed workload that the scenarios had before, none is found.
 */
class RareBugsTest {
    private static final int AT_MOST = 100;

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("bugs")
    void isFoundByABuiltInScenario(
            String bug, String scenario, BiFunction<Host, List<ChainSend>, List<ChainSend>> saved) {
        Scenario swarm = Trials.scenario(scenario);
        Scenario mixed = swarm.with(swarm.workload().drawnBy(Draw.MIXED).with(4, 3, 0x2a));
        PlantedDesign design = saving(saved);

        assertThat(failures(swarm, design)).as("failures in " + scenario).isNotEmpty();
        assertThat(failures(mixed, design)).as("failures without the rare case").isEmpty();
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("bugsOfTheKernel")
    void ofTheKernelIsFoundByABuiltInScenario(String bug, String scenario, PlantedDesign design) {
        assertThat(failures(Trials.scenario(scenario), design))
                .as("failures in " + scenario)
                .isNotEmpty();
        assertThat(failures(Trials.workload(4, 3, 0x2a), design))
                .as("failures without the rare case")
                .isEmpty();
    }

    static Stream<Arguments> bugsOfTheKernel() {
        return Stream.of(
                arguments(
                        "the second delivery that a process puts back is lost",
                        "terminate",
                        PlantedInKernel.losesPutBack(2)),
                arguments(
                        "a delivery that is put back after a replay is lost",
                        "terminate",
                        PlantedInKernel.losesPutBackAfterReplay()),
                arguments(
                        "numbers of a failed delivery are taken back on disk only",
                        "retention",
                        PlantedInKernel.keepsIdsInMemory()),
                arguments(
                        "leftovers run without a budget after a start",
                        "terminated-vat",
                        PlantedInKernel.leftoversWithoutBudgetAfterStart()),
                arguments(
                        "no transaction is refused in the first block after a start",
                        "double-crash",
                        PlantedInKernel.forgetsHowManyWait()));
    }

    static Stream<Arguments> bugs() {
        return Stream.of(
                bug(
                        "equal payments are saved once",
                        "retention",
                        once(send -> send.message() instanceof ChainMessage.Give
                                ? Optional.of(send.message().json().toString())
                                : Optional.empty())),
                bug(
                        "of the balances of an account one is saved",
                        "retention",
                        once(send -> send.message() instanceof ChainMessage.Give give
                                ? Optional.of(give.recipient())
                                : Optional.empty())),
                bug(
                        "of the values for a stream cell one is saved",
                        "double-crash",
                        once(send -> send.message() instanceof ChainMessage.StorageAppend append
                                ? Optional.of(append.path())
                                : Optional.empty())),
                bug(
                        "of more than 100 sends the rest is not saved",
                        "power-loss",
                        (host, sends) -> sends.subList(0, Math.min(AT_MOST, sends.size()))),
                bug(
                        "a block in which nothing happened keeps the list of the one before",
                        "power-loss-blocks",
                        (host, sends) -> sends.stream().anyMatch(send -> isWrite(send))
                                ? sends
                                : ChainSend.read(host.find(HostKeys.CHAIN_SENDS).orElse("[]"))));
    }

    private static boolean isWrite(ChainSend send) {
        return send.message() instanceof ChainMessage.StorageSet || send.message() instanceof ChainMessage.Give;
    }

    private static Arguments bug(
            String name, String scenario, BiFunction<Host, List<ChainSend>, List<ChainSend>> saved) {
        return arguments(name, scenario, saved);
    }

    /** Without the second and later sends of the same key; those without a key are all kept. */
    private static BiFunction<Host, List<ChainSend>, List<ChainSend>> once(Function<ChainSend, Optional<String>> key) {
        return (host, sends) -> {
            TreeSet<String> known = new TreeSet<>();
            List<ChainSend> kept = new ArrayList<>(sends);
            kept.removeIf(send -> key.apply(send).filter(one -> !known.add(one)).isPresent());
            return kept;
        };
    }

    private static PlantedDesign saving(BiFunction<Host, List<ChainSend>, List<ChainSend>> saved) {
        return new PlantedDesign(host -> new PlantedDesign.Deployed(host) {
            @Override
            public void save(long height) {
                host.save(height, saved.apply(host, host.sends().take()));
            }
        });
    }

    private static List<String> failures(Scenario scenario, PlantedDesign design) {
        Trials trials = Trials.of(scenario, design, NodeFactory.memory());
        assertThat(trials.reference().outcome()).isEqualTo(new Outcome.Converged());
        List<String> failures = new ArrayList<>();
        for (int block = 1; block <= scenario.workload().blocks(); block++) {
            // Where the process is only asked to stop, a crash is no fault of the scenario.
            String stop = scenario.faults().kinds().equals(Set.of(FaultKind.TERMINATE)) ? "!terminate" : "";
            Outcome outcome = trials.crashAt(block + "/sql.commit.after" + stop).outcome();
            if (!outcome.equals(new Outcome.Converged())) {
                failures.add("block " + block + ": " + outcome.sentence());
            }
        }
        return failures;
    }
}
