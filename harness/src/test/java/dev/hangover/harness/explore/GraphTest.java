package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.ChoicePoint;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an exploration reports of the graph that it walks. */
class GraphTest {
    private static final Budget BUDGET = new Budget(2, 1);

    /** Nothing strikes while a process is being stopped cleanly. */
    private static final Boundary IN_A_STOP = new Boundary("stop.flush");

    @ParameterizedTest
    @EnumSource(names = {"NONE", "SECOND_CRASH", "REFUSES_ONCE", "LEAKS_RAM", "MUCH_LATER_CRASH_OF_ONE_LIFE"})
    void everyRunIsANodeAndEveryFaultThatCanStrikeInItAnEdge(Bug bug) {
        Toy toy = Toy.with(bug);
        Graph graph = new Graph();
        Exploration exploration = explore(toy, graph, Search.of(BUDGET));
        Reference reference = exploration.reference();

        assertThat(graph.nodes)
                .hasSize((int) exploration.findings().executions())
                .hasSizeGreaterThan(10);
        for (GraphNode node : graph.nodes.subList(1, graph.nodes.size())) {
            Execution again = toy.fromBlank(reference, node.at().toString());

            assertThat(again.outcome()).as("%s", node).isEqualTo(node.outcome());
            assertThat(again.left().orElseThrow().fingerprint()).as("%s", node).isEqualTo(node.state());
            assertThat(graph.from(node)).as("%s", node).hasSize((int) node.faults());
            again.candidates().stream()
                    .filter(FaultPoint::isCrash)
                    .filter(candidate -> node.left().crashes() > 0)
                    .filter(candidate -> !candidate.place().boundary().equals(IN_A_STOP))
                    .forEach(candidate -> assertThat(graph.from(node))
                            .contains(new Edge(
                                    node.number(),
                                    candidate.fault(),
                                    Optional.of(candidate.images().fingerprint()))));
        }
    }

    @Test
    void everyEdgeLeadsToARunWithAtLeastTheBudgetThatIsLeft() {
        Graph graph = new Graph();
        Exploration exploration = explore(Toy.with(Bug.SECOND_CRASH), graph, Search.of(BUDGET));
        long booted =
                graph.nodes.stream().filter(node -> node.from().isPresent()).count();

        assertThat(graph.edges).allSatisfy(edge -> {
            Budget rest = graph.nodes
                    .get((int) edge.from())
                    .left()
                    .without(edge.fault().place());
            assertThat(graph.nodes)
                    .anyMatch(node -> node.state().equals(edge.leaves().orElseThrow())
                            && node.left().covers(rest));
        });
        assertThat(graph.edges).hasSize((int) (booted + exploration.coverage().merged()));
    }

    @Test
    void aRunFollowsFromAnEdgeOfTheRunThatItNames() {
        Graph graph = new Graph();
        explore(Toy.with(Bug.NONE).trying(FaultKind.values()), graph, Search.of(BUDGET));

        assertThat(graph.nodes.subList(1, graph.nodes.size()))
                .allSatisfy(node -> {
                    GraphNode from = graph.nodes.get((int) node.from().getAsLong());
                    assertThat(graph.from(from))
                            .anyMatch(edge -> from.at().plus(edge.fault()).equals(node.at())
                                    && edge.leaves().map(node.state()::equals).orElse(true));
                })
                .anyMatch(node -> lastFault(node.at()).isWriteFailure());
    }

    @Test
    void isTheSameHoweverManyWork() {
        Graph one = new Graph();
        Graph several = new Graph();
        Search search = Search.of(BUDGET).inEveryOrder();
        explore(Toy.with(Bug.SECOND_CRASH), one, search);
        explore(Toy.with(Bug.SECOND_CRASH), several, search.by(new LastFirst()));

        assertThat(several.reports).isEqualTo(one.reports);
        assertThat(one.reports).anyMatch(line -> line.startsWith("choice point"));
    }

    private static Exploration explore(Toy toy, Graph graph, Search search) {
        return new Explorer(toy.subject(), toy.settings(), search.drawnBy(graph)).explore();
    }

    private static Fault lastFault(FaultSequence at) {
        return at.faults().get(at.faults().size() - 1);
    }

    private record Edge(long from, Fault fault, Optional<Fingerprint> leaves) {}

    /** All reports, in order. */
    private static final class Graph implements GraphListener {
        final List<GraphNode> nodes = new ArrayList<>();
        final List<Edge> edges = new ArrayList<>();
        final List<String> reports = new ArrayList<>();

        List<Edge> from(GraphNode node) {
            return edges.stream().filter(edge -> edge.from() == node.number()).toList();
        }

        @Override
        public void node(GraphNode node) {
            nodes.add(node);
            reports.add(node.toString());
        }

        @Override
        public void edge(long from, Fault fault, Optional<Fingerprint> leaves) {
            edges.add(new Edge(from, fault, leaves));
            reports.add("edge " + from + " " + fault + " " + leaves);
        }

        @Override
        public void choicePoint(long from, ChoicePoint choicePoint) {
            reports.add("choice point " + from + " " + choicePoint);
        }
    }

    /** Three who do what comes last first. */
    private static final class LastFirst implements Workers {
        @Override
        public int size() {
            return 3;
        }

        @Override
        public <T> List<T> all(List<Supplier<T>> work) {
            TreeMap<Integer, T> results = new TreeMap<>(Collections.reverseOrder());
            IntStream.range(0, work.size())
                    .map(i -> work.size() - 1 - i)
                    .forEach(i -> results.put(i, work.get(i).get()));
            return List.copyOf(results.descendingMap().values());
        }
    }
}
