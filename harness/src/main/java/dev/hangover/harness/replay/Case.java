package dev.hangover.harness.replay;

import dev.hangover.harness.result.CaseNotes;
import dev.hangover.harness.result.Count;
import dev.hangover.harness.result.SectionWords;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A subject with its settings: all that a token names beside the faults and the order of tasks. A case has several
 * workloads, distinguished by number: 0 is its own, the others are drawn for sampled runs.
 */
public interface Case {
    /** Its name in results. */
    String name();

    /** The variant of the subject, in results; empty when there are none. */
    default String variant() {
        return "";
    }

    /** The name of the case, for people: its settings in a few words. */
    default String title() {
        return name();
    }

    /** Its settings by key, in letters that a token can carry, in the order in which a token names them. */
    Map<String, String> settings();

    /** Settings that are written out at length, as for {@link #settings}; a token names them last. */
    default Map<String, String> script() {
        return Collections.emptyMap();
    }

    /** The last section in which a fault may strike. */
    int sections();

    /**
     * The subject with one of its workloads.
     *
     * @param sample number of the workload
     */
    Subject subject(int sample);

    /** Watches the runs of a workload. */
    default Overseer overseer(int sample) {
        return Overseer.NONE;
    }

    /** Bounds of the runs of a workload. */
    default RunSettings bounds(int sample, boolean rejoin) {
        return new RunSettings(sections(), rejoin).overseenBy(overseer(sample));
    }

    /** Decides the order of tasks in the run of a workload: first in, first out for 0, drawn for others. */
    default Choices order(int sample) {
        return sample == 0 ? Choices.fifo() : seed().fork("order-" + sample);
    }

    /** The same by the decisions that a token names; as that of the workload when it names none. */
    default Choices order(int sample, Schedule named) {
        return named.isEmpty() ? order(sample) : named.choices();
    }

    /** Decides where faults strike in the sampled run of a workload. */
    default Choices faults(int sample) {
        return seed().fork("faults-" + sample);
    }

    /** The source of the draws for sampled runs. */
    Choices seed();

    /** The seed, in hex. */
    String seedInHex();

    /** Further labels of its results, by key, in their order. */
    default Map<String, String> labels() {
        return Collections.emptyMap();
    }

    /** Actions in each section; 0 when they are written out, or the subject knows none. */
    default int actionsPerSection() {
        return 0;
    }

    /** In a word how actions are drawn; empty when that is as usual. */
    default String draw() {
        return "";
    }

    /** The probes of the subject with their counts, of what an exploration counted. */
    default SortedMap<String, Long> probes(SortedMap<String, Long> counted) {
        return counted;
    }

    /**
     * What the runs of its subjects have shown so far, beside their outcomes.
     *
     * @param reference the run without faults, if it came to its end
     * @param halted whether runs are missing
     */
    default CaseNotes notes(Optional<Reference> reference, boolean halted) {
        return CaseNotes.NONE;
    }

    /** The kind of schedule of a sampled run, as a token names it. */
    default String drawn() {
        return RunKey.RANDOM;
    }

    /** The same case with what this workload does written out, as far as the subject can, so that parts can be taken away. */
    default Case scripted(int sample) {
        return this;
    }

    /** How many parts it has, the kind that matters most first; the first count is that of {@link #sections}. */
    default List<Integer> size() {
        return List.of(sections());
    }

    /** Actions in all sections together, where the subject knows actions. */
    default int actions() {
        return 0;
    }

    /** The word for a section. */
    default SectionWords words() {
        return SectionWords.USUAL;
    }

    /** Its size in words. */
    default String sizeInWords() {
        return Count.of(sections(), words().noun());
    }

    /** Cases with less in them, the most promising first. */
    default Stream<Smaller> smaller() {
        return Stream.of();
    }

    /**
     * A case with less in it.
     *
     * @param rest what is left
     * @param removed the section that was taken out, which brings the later ones one forward; 0 when none was
     */
    record Smaller(Case rest, long removed) {}
}
