package dev.hangover.harness.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of exploring one case.
 *
 * @param name of the case
 * @param variant of the subject; empty when it has none
 * @param store {@code memory} or {@code file}
 * @param sections sections in which faults were placed
 * @param crashes most crashes in one run
 * @param schedules how the order of tasks was chosen
 * @param seed of the workload and of sampled schedules, in hex
 * @param labels what else distinguishes it from other cases, by key
 * @param coverage how much was visited
 * @param outcomes how many runs ended in which way
 * @param expected the verdict that was expected
 * @param met whether it was met
 * @param seconds wall-clock time; the one figure that differs between equal explorations
 * @param probes how often each named thing happened, zeros included
 * @param failures the runs that did not converge, the first of each kind and place
 * @param remarks what runs showed beside their outcomes
 * @param notes what else it shows
 * @param bound what else the bound was; empty when it is not known
 * @param words what a section is called
 * @param unmet why the expectation is not met, each reason with what was expected and what was found
 */
public record CaseResult(
        String name,
        String variant,
        String store,
        int sections,
        int crashes,
        String schedules,
        String seed,
        Map<String, String> labels,
        Coverage coverage,
        Tally outcomes,
        Verdict expected,
        boolean met,
        double seconds,
        SortedMap<String, Long> probes,
        List<Failure> failures,
        CaseRemarks remarks,
        CaseNotes notes,
        Optional<Bound> bound,
        SectionWords words,
        List<String> unmet) {
    /** Keeps copies. */
    public CaseResult {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        probes = Collections.unmodifiableSortedMap(new TreeMap<>(probes));
        failures = List.copyOf(failures);
        unmet = List.copyOf(unmet);
    }

    /** A result of which no more is known. */
    public CaseResult(
            String name,
            String variant,
            String store,
            int sections,
            int crashes,
            String schedules,
            String seed,
            Map<String, String> labels,
            Coverage coverage,
            Tally outcomes,
            Verdict expected,
            boolean met,
            double seconds,
            SortedMap<String, Long> probes,
            List<Failure> failures) {
        this(
                name,
                variant,
                store,
                sections,
                crashes,
                schedules,
                seed,
                labels,
                coverage,
                outcomes,
                expected,
                met,
                seconds,
                probes,
                failures,
                CaseRemarks.NONE,
                CaseNotes.NONE,
                Optional.empty(),
                SectionWords.USUAL,
                List.of());
    }

    /** The same, with its wall-clock time; the harness itself reads no clock. */
    public CaseResult taking(double measured) {
        return new CaseResult(
                name, variant, store, sections, crashes, schedules, seed, labels, coverage, outcomes, expected, met,
                measured, probes, failures, remarks, notes, bound, words, unmet);
    }

    /** The same, with other failures. */
    public CaseResult with(List<Failure> others) {
        return new CaseResult(
                name, variant, store, sections, crashes, schedules, seed, labels, coverage, outcomes, expected, met,
                seconds, probes, others, remarks, notes, bound, words, unmet);
    }

    /** The same, with what runs showed beside their outcomes. */
    public CaseResult with(CaseRemarks others) {
        return new CaseResult(
                name, variant, store, sections, crashes, schedules, seed, labels, coverage, outcomes, expected, met,
                seconds, probes, failures, others, notes, bound, words, unmet);
    }

    /** The same with other notes. */
    public CaseResult with(CaseNotes others) {
        return new CaseResult(
                name, variant, store, sections, crashes, schedules, seed, labels, coverage, outcomes, expected, met,
                seconds, probes, failures, remarks, others, bound, words, unmet);
    }
}
