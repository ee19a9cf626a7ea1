package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Images;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * The reference run, without faults: what was durable, what was in RAM and what had taken effect after each section. All
 * other runs are judged by it; it is itself judged by the invariants.
 */
public final class Reference {
    private final CleanStop stop;
    private final FinalRestart finalRestart;
    private final Optional<Images> beginning;
    private final NavigableMap<Long, Observation> observations;
    private final NavigableMap<Long, Optional<Images>> atRest = new ConcurrentSkipListMap<>();
    private final List<FaultPoint> candidates;
    private final Set<Long> finishedByFirst;
    private final Outcome outcome;
    private final Map<Long, Execution> restarted = new ConcurrentSkipListMap<>();
    private final SortedMap<String, Long> probes;
    private final Optional<String> recovered;

    Reference(
            CleanStop stop,
            FinalRestart finalRestart,
            Optional<Images> beginning,
            NavigableMap<Long, Observation> observations,
            List<FaultPoint> candidates,
            Outcome outcome,
            SortedMap<String, Long> probes,
            Optional<String> recovered) {
        this.stop = stop;
        this.finalRestart = finalRestart;
        this.beginning = beginning;
        this.observations = new TreeMap<>(observations);
        this.candidates = List.copyOf(candidates);
        this.finishedByFirst = candidates.stream()
                .filter(candidate -> candidate.life() == 0 && FaultSequence.isRestart(candidate.place()))
                .map(candidate -> candidate.place().section())
                .collect(Collectors.toCollection(TreeSet::new));
        this.outcome = outcome;
        this.probes = Collections.unmodifiableSortedMap(new TreeMap<>(probes));
        this.recovered = recovered;
    }

    /** Its outcome: converged, when it finished and kept every invariant. */
    public Outcome outcome() {
        return outcome;
    }

    /** Every place at which a fault could strike, in order, with what a crash there leaves. */
    public List<FaultPoint> candidates() {
        return candidates;
    }

    /** Whether this section was finished by the process that was started first: it did not stop before that. */
    public boolean finishedByFirstProcess(long section) {
        return finishedByFirst.contains(section);
    }

    /** At how many places a process can die, or be restarted. */
    public int boundaries() {
        return (int) candidates.stream()
                .filter(candidate -> candidate.fault().isPlain())
                .count();
    }

    /** How often each probe fired. */
    public SortedMap<String, Long> probes() {
        return probes;
    }

    /** The message of its first refusal, when a restart recovered from it. */
    public Optional<String> recovered() {
        return recovered;
    }

    /** The last section that it finished; 0 when none. */
    public long last() {
        return observations.isEmpty() ? 0 : observations.lastKey();
    }

    /** The durable state after a section. */
    public Optional<Images> imagesAfter(long section) {
        return Optional.ofNullable(observations.get(section)).map(Observation::images);
    }

    /** The effects up to the end of a section; empty when they are not known. */
    public Optional<List<Effect>> effectsAfter(long section) {
        return after(section).flatMap(Observation::effects).map(SectionEffects::effects);
    }

    /** The durable state after its first start, when no section was finished. */
    Optional<Images> beginning() {
        return beginning;
    }

    /**
     * What is durable when it is stopped cleanly after a section, its background work done. Made when it is asked for, once
     * for each section.
     */
    Optional<Images> atRest(long section) {
        return atRest.computeIfAbsent(section, unknown -> stop.after(unknown, this));
    }

    /**
     * What a clean restart after a section shows, with one section more: the end of every run that has become the reference
     * run again before that, and that is restarted to show residue. Made when it is asked for, once for each section.
     */
    Execution restartedAfter(long section) {
        return restarted.computeIfAbsent(section, unknown -> finalRestart.after(unknown, this));
    }

    /**
     * Checks what the clean restart after a section begins with, or after the next section whose restart begins with what the
     * restart before it left: stops this run there, to compare.
     *
     * @return in words, what differs; empty when nothing does
     */
    public Optional<String> restartDiffers(long section) {
        return finalRestart.differs(finalRestart.following(section), this);
    }

    /** Its failure up to this section, if any; the last section includes the stop after it. */
    Optional<Outcome> stoppedBefore(long section) {
        boolean failsBeyond = outcome.verdict() == Verdict.DIVERGED ? last() > section : last() >= section;
        boolean cameThatFar = failsBeyond && section < finalRestart.settings().lastSection();
        return outcome.verdict() == Verdict.CONVERGED || cameThatFar ? Optional.empty() : Optional.of(outcome);
    }

    Optional<Observation> after(long section) {
        return Optional.ofNullable(observations.get(section));
    }

    List<Effect> effectsOf(long section) {
        return effectsAfter(section).orElse(List.of());
    }
}
