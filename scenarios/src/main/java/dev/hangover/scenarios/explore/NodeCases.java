package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.CaseSource;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.replay.RunWatch;
import dev.hangover.harness.replay.SettingsFormat;
import dev.hangover.harness.run.Subject;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.TemporaryStores;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.replay.AtOption;
import dev.hangover.scenarios.replay.HoldOption;
import dev.hangover.scenarios.replay.NodeCase;
import dev.hangover.scenarios.replay.NodeKey;
import dev.hangover.scenarios.replay.NodeSettingsFormat;
import dev.hangover.scenarios.replay.RecordedScenario;
import java.util.Optional;
import java.util.function.Function;

/** The cases of the node: each scenario with each design. */
public final class NodeCases implements CaseSource {
    private final Designs designs;
    private final Optional<Scenario> given;

    /** Those of built-in scenarios, as far as tokens name them. */
    public NodeCases(Designs designs) {
        this(designs, Optional.empty());
    }

    private NodeCases(Designs designs, Optional<Scenario> given) {
        this.designs = designs;
        this.given = given;
    }

    /** The same, where tokens are of this scenario if one is given. */
    public NodeCases given(Optional<Scenario> scenario) {
        return new NodeCases(designs, scenario);
    }

    @Override
    public SettingsFormat settings() {
        return NodeSettingsFormat.RUNS.families().get(0);
    }

    @Override
    public <T> T with(RunKey run, RunWatch watch, Function<Case, T> work) {
        return with(RecordedScenario.of(run, given, designs.names()), NodeKey.of(run), watch, work::apply);
    }

    @Override
    public String options(Case of) {
        return of instanceof NodeCase node ? designs.options(node.scenario(), node.variant()) : "";
    }

    /**
     * Does something with a case. Its databases are gone after it.
     *
     * @param store {@code memory} or {@code file}
     * @param watch watches the runs that are made of the case
     */
    public <T> T with(Scenario scenario, String design, String store, RunWatch watch, Function<NodeCase, T> work) {
        return with(scenario, NodeKey.of(scenario, design, store), watch, work);
    }

    /** A plugin that was built for another program shows it only here. */
    private <T> T with(Scenario scenario, NodeKey key, RunWatch watch, Function<NodeCase, T> work) {
        String design = key.design();
        try (TemporaryStores stores = TemporaryStores.of(key.store())) {
            Case named =
                    new NodeCase(scenario, key, new SubjectFactory(scenario, designs.get(design), stores.housing()));
            return work.apply(new NodeCase(
                    scenario,
                    key,
                    new SubjectFactory(
                            scenario, designs.get(design), stores.housing(), sample -> watch.over(named, sample))));
        } catch (LinkageError e) {
            throw designs.unfit(design, e);
        }
    }

    /**
     * Checks whether an exploration is possible, without making a run.
     *
     * @throws BadInput when it is not, for example because the coordinates are malformed
     */
    public void check(Scenario scenario, String design, CaseOptions options) {
        Subject blank = new SubjectFactory(scenario, designs.get(design), NodeFactory.memory()).subject(0);
        options.at().ifPresent(at -> AtOption.requirePossible(AtOption.parse(at, blank), scenario));
        if (!options.holds().isEmpty() && options.at().isEmpty()) {
            throw new BadInput("--hold: is for a single run (say with --at where it is struck, or --at none)");
        }
        HoldOption.parse(options.holds(), blank, scenario);
    }
}
