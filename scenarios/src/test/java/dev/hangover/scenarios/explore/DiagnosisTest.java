package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.incidents.FlawedDesigns;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A divergence is named after the first effect that differs, and not after what follows from it. */
class DiagnosisTest {
    private static final HostDesigns DESIGNS = FlawedDesigns.beside(Trials.DESIGNS);
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);

    @ParameterizedTest(name = "{0} x {1}", quoteTextArguments = false)
    @CsvSource({
        "I1, sends-not-flushed",
        "I3, replay-consumes-sends",
        "I5, savepoint-without-transaction",
        "I6, upgrade-handler-runs-again",
        "I9, crankhash-carried-over",
        "I13, simulation-reaches-kernel",
        "I18, begin-height-not-recorded",
        "I22, leftovers-flushed-at-open",
        "I24, empty-store-executes",
        "late-flush, ram-chain-sends",
        "mailbox-late-write, guarded",
        "conditions-taken-out, eager-only-at-commit",
    })
    void nothingThatDiffersCameBeforeTheEffectThatIsNamed(String name, String design) {
        Scenario scenario = CAMPAIGN.catalogue().find(name);
        CaseResult result = CAMPAIGN.explore(
                scenario, design, new CaseOptions("memory", true, Optional.empty(), false), (done, known) -> {});
        List<Failure> named = result.failures().stream()
                .filter(failure -> Remark.LAWS.contains(failure.outcome().law()))
                .toList();

        assertThat(named).isNotEmpty();
        named.forEach(failure -> assertIsFirst(scenario, DESIGNS.get(design), failure));
    }

    @Test
    void anAnswerIsNamedAndNotTheHashOfWhatTheKernelMadeOfIt() {
        Scenario scenario = CAMPAIGN.catalogue().find("I13");

        assertThat(CAMPAIGN.explore(scenario, "simulation-reaches-kernel", CaseOptions.USUAL, (done, known) -> {})
                        .failures())
                .filteredOn(failure -> Remark.LAWS.contains(failure.outcome().law()))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.outcome().sentence())
                        .contains("actionQueue.tail")
                        .doesNotContain("activityhash"));
    }

    private static void assertIsFirst(Scenario scenario, HostDesign design, Failure failure) {
        Subject subject = new SubjectFactory(scenario, design, NodeFactory.memory()).subject(0);
        RunSettings settings = new RunSettings(scenario.workload().blocks(), false);
        Effects expected = new Effects();
        var reference = Runs.reference(subject, settings, expected);
        Effects actual = new Effects();
        FaultSequence at = FaultSequence.parse(failure.coordinates(), new TreeMap<>());
        Runs.fromBlank(subject, settings, Choices.fifo(), FaultPlan.at(at), reference, actual);
        String sentence = failure.outcome().sentence();

        long section = actual.finished.navigableKeySet().stream()
                .filter(height -> expected.finished.containsKey(height))
                .filter(height -> !sorted(expected.finished.get(height)).equals(sorted(actual.finished.get(height))))
                .findFirst()
                .orElseThrow();
        List<Effect> wanted = expected.finished.get(section);
        List<Effect> got = actual.finished.get(section);
        assertCommon(before(got, sentence), wanted, sentence);
        assertCommon(before(wanted, sentence), got, sentence);
    }

    /** What came before the effect that a sentence names; nothing when it is not among these. */
    private static List<Effect> before(List<Effect> effects, String sentence) {
        for (int i = 0; i < effects.size(); i++) {
            String text = effects.get(i).toString();
            if (sentence.endsWith(text.length() <= 120 ? text : text.substring(0, 120) + "...")) {
                return effects.subList(0, i);
            }
        }
        return List.of();
    }

    /** Each channel of the first list begins the same channel of the second. */
    private static void assertCommon(List<Effect> before, List<Effect> others, String sentence) {
        for (String channel : List.of("send", "export-data")) {
            List<Effect> mine = of(channel, before);
            List<Effect> theirs = of(channel, others);

            assertThat(theirs.subList(0, Math.min(mine.size(), theirs.size())))
                    .as(sentence)
                    .isEqualTo(mine);
        }
    }

    private static List<List<Effect>> sorted(List<Effect> effects) {
        return List.of(of("send", effects), of("export-data", effects));
    }

    private static List<Effect> of(String channel, List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.channel().equals(channel))
                .toList();
    }

    /** The effects of each section, of the life that finished it first after the last fault. */
    private static final class Effects implements RunListener {
        final TreeMap<Long, List<Effect>> finished = new TreeMap<>();
        private List<Effect> underWay = new ArrayList<>();
        private long entered;

        @Override
        public void starts(String why, Images images) {
            underWay = new ArrayList<>();
        }

        @Override
        public void on(Event event) {
            if (event instanceof Event.Took took) {
                underWay.add(took.effect());
            } else if (event instanceof Event.Entered section) {
                entered = section.section();
            } else if (event instanceof Event.Crashed) {
                finished.clear();
            }
        }

        @Override
        public void stopped(String why) {
            if (why.equals("clean stop")) {
                finished.clear();
            }
        }

        @Override
        public void finished(long section, Images images) {
            if (entered == section) {
                finished.putIfAbsent(section, List.copyOf(underWay));
            }
            underWay = new ArrayList<>();
        }
    }
}
