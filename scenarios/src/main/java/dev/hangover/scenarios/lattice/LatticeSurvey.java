package dev.hangover.scenarios.lattice;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Candidate;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Boots a node from every pair of heights. The power goes at each place of the last block, and each database may have lost
 * any number of its last commits, also all of them; what consensus keeps is synced and has lost none. States in which only
 * some trees of a version are there are left to explorations with power cuts.
 */
public final class LatticeSurvey {
    private final String design;
    private final SystemUnderTest subject;
    private final int blocks;
    private final RunSettings settings;
    private final Reference reference;

    /**
     * @param blocks height at which the power goes
     * @param overseer watches the runs
     */
    public LatticeSurvey(String design, SystemUnderTest subject, int blocks, Overseer overseer) {
        this.design = design;
        this.subject = subject;
        this.blocks = blocks;
        this.settings = new RunSettings(blocks, true).overseenBy(overseer);
        this.reference = Runs.reference(subject, settings, RunListener.NONE);
    }

    /** Boots every pair. */
    public Lattice lattice() {
        Map<Heights, Map<String, Cut>> cuts = new TreeMap<>();
        Images last = null;
        for (Candidate candidate : reference.candidates()) {
            boolean crash = candidate.place().section() == blocks && candidate.endsTheProcess();
            if (crash && candidate.images() != last) {
                last = candidate.images();
                lose(candidate, cuts);
            }
        }
        List<Lattice.Pair> pairs = new ArrayList<>();
        cuts.forEach((heights, states) -> pairs.add(
                new Lattice.Pair(heights.sql, heights.iavl, worst(new ArrayList<>(states.values())), states.size())));
        return new Lattice(design, blocks, pairs);
    }

    private void lose(Candidate candidate, Map<Heights, Map<String, Cut>> cuts) {
        Map<String, Long> reached = subject.versions(candidate.images());
        for (long sql = 0; sql <= reached.get(SqlImage.STORE_NAME); sql++) {
            for (long iavl = 0; iavl <= reached.get(MultiStore.NAME); iavl++) {
                Images left = candidate
                        .images()
                        .with(SqlImage.STORE_NAME, after(sql).get(SqlImage.STORE_NAME))
                        .with(MultiStore.NAME, after(iavl).get(MultiStore.NAME));
                cuts.computeIfAbsent(new Heights(sql, iavl), none -> new LinkedHashMap<>())
                        .putIfAbsent(left.fingerprint().hex(), new Cut(candidate.place(), left));
            }
        }
    }

    private Images after(long height) {
        return height == 0 ? subject.blank() : reference.imagesAfter(height).orElseThrow();
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
        Coordinates struck = Coordinates.none().plus(new Fault(cut.place, "iavl.sql"));
        return Runs.fromImages(
                        subject,
                        settings,
                        Choices.straight(),
                        FaultPlan.none(),
                        reference,
                        RunListener.NONE,
                        cut.left,
                        struck)
                .outcome();
    }

    private record Heights(long sql, long iavl) implements Comparable<Heights> {
        @Override
        public int compareTo(Heights other) {
            return sql == other.sql ? Long.compare(iavl, other.iavl) : Long.compare(sql, other.sql);
        }
    }

    private record Cut(Place place, Images left) {}
}
