package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is left out when memory is measured has no say in what a run does: changing it at random changes nothing. */
class NotMeasuredTest {
    @Test
    void eachFieldThatIsLeftOutIsChangedAtRandomOrExceptedByName() {
        Set<String> leftOut = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.hangover").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(NotMeasured.class))
                        .map(field -> field.getOwner().getName() + "." + field.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> known = new TreeSet<>(Disturbers.all().keySet());
        assertThat(known).doesNotContainAnyElementsOf(Disturbers.exceptions().keySet());
        known.addAll(Disturbers.exceptions().keySet());

        assertThat(known).isEqualTo(leftOut);
    }

    @Test
    void changingThemChangesNothing() {
        SortedSet<String> acted = new TreeSet<>();
        for (Trials trials : List.of(
                Trials.of(Trials.workload(5, 6, 7), Trials.DESIGNS.get("guarded"), NodeFactory.memory()),
                Trials.of(Trials.workload(4, 4, 8), Trials.DESIGNS.get("export-deltas"), NodeFactory.memory()),
                Trials.of(Trials.workload(4, 4, 9), Trials.DESIGNS.get("three-commit"), NodeFactory.memory()),
                Trials.of(Trials.swarm(3, 4, 10), Trials.DESIGNS.get("guarded"), NodeFactory.memory()),
                Trials.of("terminated-vat", "ram-chain-sends"),
                Trials.of("retention", "dropped-at-begin"))) {
            for (int faults = 0; faults <= 2; faults++) {
                acted.addAll(requireUnmoved(trials, 1 + acted.size(), faults));
            }
        }

        assertThat(acted).isEqualTo(Disturbers.all().keySet());
    }

    private static Set<String> requireUnmoved(Trials trials, long seed, int faults) {
        Disturbed disturbed = new Disturbed(Disturbers.all(), seed);
        assertThat(run(disturbed.of(trials.subject()), trials, seed, faults))
                .as("%s, seed %d, %d faults", trials.scenario().name(), seed, faults)
                .isEqualTo(run(trials.subject(), trials, seed, faults));
        return disturbed.acted();
    }

    /** What was durable after each section, in each life, and how it ended. */
    private static List<String> run(Subject subject, Trials trials, long seed, int faults) {
        List<String> lines = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void finished(long section, Images images) {
                lines.add(section + " " + images.fingerprint().brief());
            }
        };
        RunSettings settings = new RunSettings(trials.settings().horizon(), false);
        FaultPlan plan = FaultPlan.drawn(
                Choices.seeded(seed),
                faults,
                trials.reference().candidates().size(),
                settings.horizon(),
                settings.kinds());
        Execution execution = Runs.fromBlank(subject, settings, Choices.fifo(), plan, trials.reference(), listener);
        lines.add(execution.struck().toString());
        lines.add(execution.outcome().toString());
        lines.add(execution.remarks().toString());
        execution
                .candidates()
                .forEach(candidate -> lines.add(candidate.fault() + " "
                        + candidate.images().fingerprint().brief()));
        return lines;
    }
}
