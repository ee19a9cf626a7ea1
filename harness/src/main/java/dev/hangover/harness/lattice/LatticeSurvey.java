package dev.hangover.harness.lattice;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Boots a subject from every pair of versions of its first two stores. The power goes at each place of the last section, and
 * each of the two stores may have lost any number of its last commits, also all of them; what other stores keep is synced and
 * has lost none. States in which only a part of a version is there are left to explorations with power cuts.
 */
public final class LatticeSurvey {
    private final String variant;
    private final Subject subject;
    private final int sections;
    private final String firstStore;
    private final String secondStore;
    private final RunSettings settings;
    private final Reference reference;

    /**
     * @param variant of the subject, for the result
     * @param sections in the last of them the power goes
     * @param overseer watches the runs
     */
    public LatticeSurvey(String variant, Subject subject, int sections, Overseer overseer) {
        this.variant = variant;
        this.subject = subject;
        this.sections = sections;
        this.firstStore = subject.versioned().get(0);
        this.secondStore = subject.versioned().get(1);
        this.settings = new RunSettings(sections, true).overseenBy(overseer);
        this.reference = Runs.reference(subject, settings, RunListener.NONE);
    }

    /** Boots every pair. */
    public Lattice lattice() {
        Map<Versions, Map<String, Cut>> cuts = new TreeMap<>();
        Images last = null;
        for (FaultPoint candidate : reference.candidates()) {
            boolean crash = candidate.place().section() == sections && candidate.endsTheProcess();
            if (crash && candidate.images() != last) {
                last = candidate.images();
                lose(candidate, cuts);
            }
        }
        List<Lattice.Pair> pairs = new ArrayList<>();
        cuts.forEach((versions, states) -> pairs.add(new Lattice.Pair(
                versions.first, versions.second, worst(new ArrayList<>(states.values())), states.size())));
        return new Lattice(variant, sections, pairs);
    }

    private void lose(FaultPoint candidate, Map<Versions, Map<String, Cut>> cuts) {
        Map<String, Long> reached = subject.versions(candidate.images());
        for (long first = 0; first <= reached.get(firstStore); first++) {
            for (long second = 0; second <= reached.get(secondStore); second++) {
                Images left = candidate
                        .images()
                        .with(firstStore, after(first).get(firstStore))
                        .with(secondStore, after(second).get(secondStore));
                cuts.computeIfAbsent(new Versions(first, second), none -> new LinkedHashMap<>())
                        .putIfAbsent(left.fingerprint().hex(), new Cut(candidate.place(), left));
            }
        }
    }

    private Images after(long section) {
        return section == 0 ? subject.blank() : reference.imagesAfter(section).orElseThrow();
    }

    private Outcome worst(List<Cut> cuts) {
        Outcome worst = new Outcome.Converged();
        for (Cut cut : cuts) {
            Outcome outcome = outcome(cut);
            worst = outcome.verdict().compareTo(worst.verdict()) > 0 ? outcome : worst;
        }
        return worst;
    }

    private Outcome outcome(Cut cut) {
        String lost = Stream.of(firstStore, secondStore).sorted().collect(Collectors.joining("."));
        FaultSequence struck = FaultSequence.none().plus(new Fault(cut.place, lost));
        return Runs.fromImages(
                        subject,
                        settings,
                        Choices.fifo(),
                        FaultPlan.none(),
                        reference,
                        RunListener.NONE,
                        cut.left,
                        struck)
                .outcome();
    }

    private record Versions(long first, long second) implements Comparable<Versions> {
        @Override
        public int compareTo(Versions other) {
            return first == other.first ? Long.compare(second, other.second) : Long.compare(first, other.first);
        }
    }

    private record Cut(Place place, Images left) {}
}
