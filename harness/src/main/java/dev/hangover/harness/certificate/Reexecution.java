package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.ChoicePoint;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.StartState;
import dev.hangover.harness.simulation.Schedule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Makes a run of a certificate again and compares it with its record. */
final class Reexecution {
    private final Certificate certificate;
    private final IndependentRun again;

    Reexecution(Certificate certificate, IndependentRun again) {
        this.certificate = certificate;
        this.again = again;
    }

    /** The first error of a run, as a sentence, without the states that its stops leave. */
    Optional<String> problem(Node node) {
        Optional<IndependentRun.Seen> run = again.run(node);
        if (run.isEmpty()) {
            return Optional.of(node + ", made again: does not reach all of its faults");
        }
        IndependentRun.Seen seen = run.get();
        return ending(node, seen)
                .or(() -> faults(node, seen))
                .or(() -> choicePoints(node, seen))
                .or(() -> continuation(node, seen))
                .map(problem -> node + ", made again: " + problem);
    }

    /** The error in what a stop is recorded to leave: a clean restart, or a stop in the middle. */
    Optional<String> problem(Node node, Edge restart) {
        return differs(
                        restart.fault() + " leaves",
                        brief(restart.leaves()),
                        brief(again.leftByRestart(node, restart.fault())))
                .map(problem -> node + ", made again: " + problem);
    }

    private static Optional<String> ending(Node node, IndependentRun.Seen seen) {
        return differs("its last fault leaves", CoverageCheck.brief(node.state()), CoverageCheck.brief(seen.state()))
                .or(() -> differs(
                        "it is",
                        verdict(node.verdict(), node.law()),
                        verdict(seen.outcome().verdict(), seen.outcome().law())))
                .or(() -> differs("it rejoined after section", section(node.rejoined()), section(seen.rejoined())));
    }

    /**
     * What is wrong with a run that ended where it had become the reference run again: it must stay like that up to the
     * horizon, and a fault after that must find what it finds in the reference run, because it is recorded for that one
     * only.
     */
    private Optional<String> continuation(Node node, IndependentRun.Seen seen) {
        if (node.rejoined().isEmpty()) {
            return Optional.empty();
        }
        Runs.Continued continued = again.continued(node);
        String predicted = continued
                .predicted()
                .map(outcome -> verdict(outcome.verdict(), outcome.law()))
                .orElse("not the reference run again");
        Outcome ended = continued.execution().outcome();
        return differs("continued to the horizon, it is", predicted, verdict(ended.verdict(), ended.law()))
                .or(() -> later(node, seen, continued.execution().candidates()));
    }

    private Optional<String> later(Node node, IndependentRun.Seen seen, List<FaultPoint> candidates) {
        Set<Fault> before = new LinkedHashSet<>();
        seen.candidates().forEach(candidate -> before.add(candidate.fault()));
        for (FaultPoint candidate : candidates) {
            Fault fault = candidate.fault();
            boolean counts = certificate.bound().includes(fault) && node.left().includes(fault);
            if (counts && !before.contains(fault)) {
                String what = "continued to the horizon, " + fault + " finds";
                String found = CoverageCheck.brief(again.state(candidate.images()));
                Optional<String> problem = differs(what, brief(again.leftOfReference(fault)), found);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> faults(Node node, IndependentRun.Seen seen) {
        Map<Fault, Edge> recorded = new LinkedHashMap<>();
        certificate.edgesOf(node).forEach(edge -> recorded.put(edge.fault(), edge));
        Set<Fault> possible = new LinkedHashSet<>();
        for (FaultPoint candidate : seen.candidates()) {
            Fault fault = candidate.fault();
            if (certificate.bound().includes(fault) && node.left().includes(fault) && possible.add(fault)) {
                Edge edge = recorded.get(fault);
                if (edge == null) {
                    return Optional.of(fault + " can strike, and is not listed");
                }
                Optional<String> problem = leaves(edge, candidate);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return recorded.keySet().stream()
                .filter(fault -> !possible.contains(fault))
                .findFirst()
                .map(fault -> fault + " is listed, and cannot strike");
    }

    private Optional<String> leaves(Edge edge, FaultPoint candidate) {
        return switch (edge.fault().kind()) {
            case RESTART, TERMINATE -> Optional.empty();
            case IO_ERROR ->
                edge.leaves().map(state -> edge.fault() + " is recorded to leave something, but the process continues");
            case CRASH, POWER_LOSS ->
                differs(
                        edge.fault() + " leaves",
                        brief(edge.leaves()),
                        CoverageCheck.brief(again.state(candidate.images())));
        };
    }

    private Optional<String> choicePoints(Node node, IndependentRun.Seen seen) {
        List<Schedule.Deviation> order = node.order().places();
        boolean boots = node.number() > 0 && isFirstFrom(node);
        if (boots && order.stream().anyMatch(deviation -> StartState.life(deviation.stream()) >= seen.boots())) {
            return Optional.of("its order of tasks is not first in, first out after its last fault");
        }
        Set<String> recorded = new TreeSet<>();
        certificate.turnsOf(node).forEach(turn -> recorded.add(turn + " in state " + brief(turn.state())));
        Set<String> found = new TreeSet<>();
        seen.choicePoints().stream()
                .filter(choicePoint -> order.stream().allMatch(deviation -> isAfter(choicePoint, deviation)))
                .forEach(choicePoint -> {
                    CertifiedChoicePoint turn = turn(node, choicePoint);
                    found.add(turn + " in state " + brief(turn.state()));
                });
        Set<String> missing = new TreeSet<>(found);
        missing.removeAll(recorded);
        recorded.removeAll(found);
        return missing.stream()
                .findFirst()
                .map(turn -> turn + " can be decided otherwise, and is not listed")
                .or(() -> recorded.stream().findFirst().map(turn -> turn + " is listed, and is not reached"));
    }

    /** Whether it starts from what a fault left, not from another decision at a choice point. */
    private boolean isFirstFrom(Node node) {
        Node parent = certificate.nodes().get(node.from().getAsLong());
        return !parent.at().equals(node.at()) && !node.lastFault().isWriteFailure();
    }

    private static CertifiedChoicePoint turn(Node node, ChoicePoint choicePoint) {
        return new CertifiedChoicePoint(
                node.number(),
                choicePoint.life(),
                choicePoint.decision(),
                choicePoint.alternatives(),
                choicePoint.state().map(state -> state.hex()));
    }

    private static boolean isAfter(ChoicePoint choicePoint, Schedule.Deviation deviation) {
        int life = StartState.life(deviation.stream());
        return life < choicePoint.life() || life == choicePoint.life() && deviation.decision() < choicePoint.decision();
    }

    private static String verdict(Verdict verdict, String law) {
        return verdict.word() + (law.isEmpty() ? "" : " (" + law + ")");
    }

    private static String section(OptionalLong section) {
        return section.isPresent() ? Long.toString(section.getAsLong()) : "none";
    }

    private static String brief(Optional<String> state) {
        return state.map(CoverageCheck::brief).orElse("nothing");
    }

    private static Optional<String> differs(String what, String recorded, String seen) {
        return recorded.equals(seen) ? Optional.empty() : Optional.of(what + " " + seen + ", and not " + recorded);
    }
}
