package dev.hangover.harness.result;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The remarks of a case and what else it reports beside outcomes: none of it is a failure, unless the expectation says so.
 *
 * @param runs how many runs have a remark
 * @param remarked the laws of the remarks, each with the first run, in the order of the laws
 * @param recovered the runs that refused and recovered after a restart
 * @param unmet what is demanded of these and not met, a sentence for each
 */
public record CaseRemarks(long runs, List<Remarked> remarked, Recovered recovered, List<String> unmet) {
    /** Nothing. */
    public static final CaseRemarks NONE = new CaseRemarks(0, List.of(), Recovered.NONE, List.of());

    /** Keeps copies. */
    public CaseRemarks {
        remarked = List.copyOf(remarked);
        unmet = List.copyOf(unmet);
    }

    /** In how many runs there are remarks, by law. */
    public SortedMap<String, Long> byLaw() {
        SortedMap<String, Long> byLaw = new TreeMap<>();
        remarked.forEach(one -> byLaw.put(one.first().law(), one.runs()));
        return byLaw;
    }

    /** The same with what is not as demanded. */
    public CaseRemarks unmet(List<String> sentences) {
        return new CaseRemarks(runs, remarked, recovered, sentences);
    }
}
