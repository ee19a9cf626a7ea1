package dev.hangover.harness.expectation;

import dev.hangover.harness.result.CaseRemarks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The expectations of a case beside its verdict.
 *
 * @param remarks of effects that differ without a difference of state
 * @param recovered of runs that refused and recovered after a restart
 */
public record Demands(Optional<Demand> remarks, Optional<Demand> recovered) {
    /** Nothing: all is allowed. */
    public static final Demands NONE = new Demands(Optional.empty(), Optional.empty());

    /** The same, and these where nothing is said. */
    public Demands or(Demands others) {
        return new Demands(remarks.or(() -> others.remarks), recovered.or(() -> others.recovered));
    }

    /** Why a case does not meet them, a sentence for each. */
    public List<String> unmet(CaseRemarks found) {
        return Stream.of(
                        remarks.flatMap(demand -> demand.unmetByRemarks(found.byLaw())),
                        recovered.flatMap(demand ->
                                demand.unmetByRecovered(found.recovered().runs())))
                .flatMap(Optional::stream)
                .toList();
    }
}
