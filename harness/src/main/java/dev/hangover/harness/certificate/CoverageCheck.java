package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.simulation.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Checks that the graph is closed under its bound: the first run has all of the budget, every fault that a run's budget
 * allows leads to a run with at least what is left of it, and every run is led to. No run is made here, so what was left out
 * on both sides, the fault and that it was counted, stays unseen.
 *
 * <p>No faults after that point are listed for a run that rejoined the reference run. They are listed for the first run,
 * which has at least the budget of every other one, because each has what its faults left of the first run's.
 */
public final class CoverageCheck {
    private final Certificate certificate;
    private final Bound bound;
    private final Map<String, List<Allowance>> continued = new TreeMap<>();
    private final Map<String, Node> failing = new TreeMap<>();
    private final Set<String> turned = new TreeSet<>();
    private final Map<String, List<CertifiedChoicePoint>> choicePoints = new TreeMap<>();
    private final Map<String, Edge> edges = new TreeMap<>();
    private Optional<String> twice = Optional.empty();

    /** @param certificate what is to be closed */
    public CoverageCheck(Certificate certificate) {
        this.certificate = certificate;
        this.bound = certificate.bound();
        certificate.nodes().values().forEach(this::index);
        certificate.allEdges().forEach(this::index);
        certificate
                .allTurns()
                .forEach(turn -> turn.state()
                        .ifPresent(state -> choicePoints
                                .computeIfAbsent(state, none -> new ArrayList<>())
                                .add(turn)));
    }

    /** How many runs start from what a fault left, and not in the life of the run before. */
    long continuations() {
        return continued.values().stream().mapToLong(List::size).sum();
    }

    /** The first error, as a sentence. */
    public Optional<String> problem() {
        return firstRun()
                .or(this::strangers)
                .or(() -> twice)
                .or(() -> first(certificate.nodes().values().stream(), this::problem));
    }

    private void index(Node node) {
        Optional<Node> parent = parent(node);
        if (parent.isEmpty() || node.at().faults().isEmpty() && !isTurn(parent.get(), node)) {
            return;
        }
        if (isTurn(parent.get(), node)) {
            if (!node.order().isEmpty()) {
                List<Schedule.Deviation> order = node.order().places();
                turned.add(key(node.from().getAsLong(), order.get(order.size() - 1)));
            }
        } else if (node.lastFault().isWriteFailure()) {
            failing.put(key(node.from().getAsLong(), node.lastFault()), node);
        } else {
            continued.computeIfAbsent(node.state(), none -> new ArrayList<>()).add(node.left());
        }
    }

    private void index(Edge edge) {
        if (edges.put(key(edge.from(), edge.fault()), edge) != null) {
            twice = twice.or(() -> Optional.of("run " + edge.from() + ": " + edge.fault() + " is listed twice"));
        }
    }

    private Optional<String> firstRun() {
        Node first = certificate.nodes().get(0L);
        if (first == null || parent(first).isPresent() || !first.at().faults().isEmpty()) {
            return Optional.of("the first run is not the one without faults");
        }
        return first.left().equals(bound.most())
                ? Optional.empty()
                : Optional.of(
                        "the bound is " + bound.most() + ", but " + first.left() + " were tried in the first run");
    }

    /** Edges and choice points of runs that are not listed. */
    private Optional<String> strangers() {
        Set<Long> unknown = new LinkedHashSet<>(certificate.edges().keySet());
        unknown.addAll(certificate.turns().keySet());
        unknown.removeAll(certificate.nodes().keySet());
        return unknown.stream().findFirst().map(number -> "run " + number + " is not listed, but faults in it are");
    }

    private Optional<String> problem(Node node) {
        return led(node)
                .or(() -> counted(node))
                .or(() -> first(certificate.edgesOf(node).stream(), edge -> followed(node, edge)))
                .or(() -> first(certificate.turnsOf(node).stream(), turn -> decided(node, turn)))
                .map(problem -> node + ": " + problem);
    }

    /** Whether this run follows from one that is listed. */
    private Optional<String> led(Node node) {
        if (node.number() == 0) {
            return Optional.empty();
        }
        Optional<Node> found = parent(node);
        if (found.isEmpty()) {
            return Optional.of("the run that it follows from is not listed");
        }
        Node parent = found.get();
        boolean follows = isTurn(parent, node)
                ? certificate.turnsOf(parent).stream().anyMatch(turn -> leadsTo(parent, turn, node))
                : !node.at().faults().isEmpty()
                        && leadsTo(
                                parent, Optional.ofNullable(edges.get(key(parent.number(), node.lastFault()))), node);
        return follows ? Optional.empty() : Optional.of("nothing that is listed for " + parent + " leads to it");
    }

    private static boolean leadsTo(Node parent, Optional<Edge> edge, Node node) {
        return edge.isPresent()
                && parent.at().plus(edge.get().fault()).equals(node.at())
                && parent.left().without(edge.get().fault()).equals(node.left())
                && edge.get().leaves().map(node.state()::equals).orElse(true)
                && parent.order().places().containsAll(node.order().places());
    }

    private static boolean leadsTo(Node parent, CertifiedChoicePoint turn, Node node) {
        return parent.left().equals(node.left())
                && Stream.iterate(1, i -> i < turn.alternatives(), i -> i + 1)
                        .anyMatch(i -> parent.order().plus(turn.taking(i)).equals(node.order()));
    }

    private Optional<String> counted(Node node) {
        long edges = certificate.edgesOf(node).size();
        long turns = certificate.turnsOf(node).size();
        if (edges != node.faults()) {
            return Optional.of(node.faults() + " faults can strike in it, but " + edges + " are listed");
        }
        return turns == node.choicePoints()
                ? Optional.empty()
                : Optional.of(node.choicePoints() + " choice points are in it, but " + turns + " are listed");
    }

    private Optional<String> followed(Node node, Edge edge) {
        Fault fault = edge.fault();
        if (!bound.includes(fault) || !node.left().includes(fault)) {
            return Optional.of(fault + " is not within the bound");
        }
        Allowance rest = node.left().without(fault);
        if (fault.isWriteFailure()) {
            Node next = failing.get(key(node.number(), fault));
            return next != null && next.left().covers(rest)
                    ? Optional.empty()
                    : Optional.of("no run shows the result of " + fault);
        }
        String state = edge.leaves().orElse("nothing");
        return continued.getOrDefault(state, List.of()).stream().anyMatch(left -> left.covers(rest))
                ? Optional.empty()
                : Optional.of(fault + " leaves " + brief(state) + ", and no run continues from there with " + rest);
    }

    /** Whether each alternative was taken here, or at a choice point in the same state with at least the same budget. */
    private Optional<String> decided(Node node, CertifiedChoicePoint turn) {
        Stream<CertifiedChoicePoint> same =
                turn.state().map(state -> choicePoints.get(state).stream()).orElse(Stream.empty());
        return Stream.concat(Stream.of(turn), same)
                        .filter(other -> other.alternatives() >= turn.alternatives())
                        .filter(other ->
                                certificate.nodes().get(other.from()).left().covers(node.left()))
                        .anyMatch(this::isTurned)
                ? Optional.empty()
                : Optional.of("not every alternative was taken at " + turn);
    }

    private boolean isTurned(CertifiedChoicePoint turn) {
        return Stream.iterate(1, i -> i < turn.alternatives(), i -> i + 1)
                .allMatch(i -> turned.contains(key(turn.from(), turn.taking(i))));
    }

    private Optional<Node> parent(Node node) {
        return node.from().isPresent() && node.from().getAsLong() < node.number()
                ? Optional.ofNullable(certificate.nodes().get(node.from().getAsLong()))
                : Optional.empty();
    }

    private static boolean isTurn(Node parent, Node node) {
        return parent.at().equals(node.at());
    }

    private static String key(long from, Object what) {
        return from + " " + what;
    }

    /** The beginning of a fingerprint, for messages. */
    public static String brief(String state) {
        return state.substring(0, Math.min(8, state.length()));
    }

    static <T> Optional<String> first(Stream<T> all, Function<T, Optional<String>> problem) {
        return all.map(problem).flatMap(Optional::stream).findFirst();
    }
}
