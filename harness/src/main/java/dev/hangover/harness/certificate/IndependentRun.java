package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.ChoicePoint;
import dev.hangover.harness.run.ChoicePointRecorder;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.StartState;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes runs again, each from the very beginning, without code of the explorer. */
final class IndependentRun {
    private final Subject subject;
    private final Bound bound;
    private final RunSettings settings;
    private final Reference reference;
    private final Map<Fault, Images> ofReference = new LinkedHashMap<>();

    IndependentRun(Subject subject, Bound bound, Overseer overseer) {
        this.subject = subject;
        this.bound = bound;
        this.settings = bound.settings().overseenBy(overseer);
        this.reference = Runs.reference(subject, settings, RunListener.NONE);
        reference.candidates().forEach(candidate -> ofReference.putIfAbsent(candidate.fault(), candidate.images()));
    }

    /** The run, made again; empty when one of its faults never strikes. */
    Optional<Seen> run(Node node) {
        Optional<ChoicePointRecorder> choicePoints =
                bound.everyOrder() ? Optional.of(new ChoicePointRecorder()) : Optional.empty();
        LifeCounter lives = new LifeCounter(node.at());
        Execution execution = Runs.from(
                StartState.first(subject),
                subject,
                settings,
                node.order().choices(),
                lives,
                reference,
                lives,
                choicePoints);
        if (!execution.stale().faults().isEmpty()) {
            return Optional.empty();
        }
        List<ChoicePoint> open = choicePoints.map(ChoicePointRecorder::found).orElse(List.of()).stream()
                .filter(choicePoint -> choicePoint.section() <= bound.horizon())
                .filter(choicePoint -> choicePoint.life() >= lives.afterLastDeath())
                .toList();
        boolean isReference = node.number() == 0;
        boolean rejoined = !isReference && !execution.residueShown();
        return Optional.of(new Seen(
                state(execution.left().orElseGet(subject::blank)),
                isReference ? reference.outcome() : execution.outcome(),
                rejoined ? execution.rejoinedAfter() : OptionalLong.empty(),
                isReference ? reference.candidates() : candidates(node, execution),
                open,
                lives.afterLastDeath()));
    }

    /**
     * A run that was ended because it had become the reference run again, made again and continued to the horizon, so that
     * nothing rests on that.
     */
    Runs.Continued continued(Node node) {
        return Runs.continued(
                StartState.first(subject),
                subject,
                settings,
                node.order().choices(),
                new LifeCounter(node.at()),
                reference,
                RunListener.NONE,
                bound.everyOrder());
    }

    /** The durable state of the reference run where a fault could strike; empty when it does not get there. */
    Optional<String> leftOfReference(Fault fault) {
        return Optional.ofNullable(ofReference.get(fault)).map(this::state);
    }

    /** The durable state after this stop, a clean restart or a termination; empty when the run does not get there. */
    Optional<String> leftByRestart(Node node, Fault restart) {
        return Runs.leftBy(
                        StartState.first(subject),
                        subject,
                        settings,
                        node.order().choices(),
                        reference,
                        node.at().plus(restart))
                .map(left -> state(left.images()));
    }

    /** A run that did not fail was restarted to show residue, unless it rejoined before: that one is made up to the horizon. */
    private List<FaultPoint> candidates(Node node, Execution execution) {
        List<FaultPoint> candidates = new ArrayList<>(execution.candidates());
        Verdict verdict = execution.outcome().verdict();
        if (!node.left().isNothing()
                && execution.residueShown()
                && (verdict == Verdict.CONVERGED || verdict == Verdict.LATENT)) {
            candidates.addAll(Runs.survey(
                    StartState.first(subject), subject, settings, node.order().choices(), node.at(), reference));
        }
        return candidates;
    }

    /** What is not synced yet belongs to a state where power can be cut. */
    String state(Images images) {
        Fingerprint fingerprint = bound.cutsPower() ? images.fingerprintWithOlder() : images.fingerprint();
        return fingerprint.hex();
    }

    /**
     * What was seen of a run.
     *
     * @param state what its last fault left
     * @param outcome how it ended
     * @param rejoined the section after which it was the reference run again
     * @param candidates every fault that could have struck, some of them twice
     * @param choicePoints where the order of tasks could have been another one
     * @param boots number of its first life after the last fault that ended one
     */
    record Seen(
            String state,
            Outcome outcome,
            OptionalLong rejoined,
            List<FaultPoint> candidates,
            List<ChoicePoint> choicePoints,
            int boots) {}
}
