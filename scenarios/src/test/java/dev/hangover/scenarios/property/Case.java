package dev.hangover.scenarios.property;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.incidents.FlawedDesigns;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.Trials;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one try of a property is about.
 *
 * @param design the host protocol
 * @param abci form of the block cycle
 * @param events what happens besides
 * @param blocks what the chain is asked to do: transactions in words; at least one block
 * @param order how the order of tasks is decided
 * @param faults what strikes, one after the other
 */
record Case(
        String design,
        Abci abci,
        List<ScenarioEvent> events,
        List<List<String>> blocks,
        Order order,
        List<PlannedFault> faults) {
    /** All that a token can name. */
    static final HostDesigns DESIGNS = FlawedDesigns.beside(Trials.DESIGNS);

    private static final Scenario ORDINARY = Trials.scenario("three-windows");

    /** Keeps copies. */
    Case {
        events = List.copyOf(events);
        blocks = blocks.stream().map(List::copyOf).toList();
        faults = List.copyOf(faults);
    }

    /** The ordinary scenario with this workload. */
    Scenario scenario() {
        return ORDINARY.with(
                        new WorkloadSpec(blocks.size(), 0, new TreeMap<>(), 0, Draw.MIXED, Trials.transactions(blocks)))
                .withAbci(abci)
                .withEvents(events);
    }

    /** The same with one fault less, if there is one. */
    Case withoutLastFault() {
        return new Case(design, abci, events, blocks, order, faults.subList(0, Math.max(0, faults.size() - 1)));
    }

    Trials trials(NodeFactory housing) {
        return Trials.of(scenario(), DESIGNS.get(design), housing);
    }

    /** Makes the run in memory. */
    Made made() {
        return made("memory", trials(NodeFactory.memory()), false);
    }

    /** The same, keeping every event and durable state, which costs time. */
    Made madeAndKept() {
        return made("memory", trials(NodeFactory.memory()), true);
    }

    /**
     * Makes the run: what it decided and where faults struck is known then.
     *
     * @param store where its databases live
     * @param trials of this case
     * @param keeps whether every event and durable state is kept, which costs time
     */
    Made made(String store, Trials trials, boolean keeps) {
        if (trials.reference().outcome().verdict() != Verdict.CONVERGED) {
            return withoutFaults(store, trials.reference());
        }
        ChoiceLog log = new ChoiceLog();
        Choices decisions = order.choices();
        PlannedFaults plan = new PlannedFaults(faults, blocks.size());
        Heard heard = new Heard(plan, trials.subject(), keeps);
        // Recorded decisions are never certain to be straight, and a run of them never ends early: single ones are
        // known already.
        Execution execution = Runs.fromBlank(
                trials.subject(),
                trials.settings(),
                order instanceof Order.Deciding ? decisions : log.recording(decisions),
                plan,
                trials.reference(),
                heard);
        Schedule taken = order instanceof Order.Deciding single
                ? single.schedule().without(decisions.missed())
                : Schedule.of(log);
        return new Made(this, store, execution, taken, heard.windows(), heard.lines(), heard.trace());
    }

    /** The run by which all others are judged: when it fails itself, nothing can be said of the others. */
    private Made withoutFaults(String store, Reference reference) {
        Execution execution = new Execution(
                reference.outcome(),
                FaultSequence.none(),
                Optional.empty(),
                FaultSequence.none(),
                true,
                OptionalLong.empty(),
                false,
                List.of(),
                reference.probes());
        return new Made(this, store, execution, Schedule.none(), List.of(), List.of(), "");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(design + ", " + abci + ", " + order + "\n");
        for (int i = 0; i < blocks.size(); i++) {
            text.append("  block ").append(i + 1).append(": ");
            text.append(blocks.get(i).isEmpty() ? "nothing" : String.join(", ", blocks.get(i)));
            text.append('\n');
        }
        events.forEach(event -> text.append("  ").append(event).append('\n'));
        return text + "  faults: "
                + (faults.isEmpty()
                        ? "none"
                        : faults.stream().map(PlannedFault::toString).collect(Collectors.joining(", then ")));
    }
}
