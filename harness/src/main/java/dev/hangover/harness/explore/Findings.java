package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects what executions found: the tally, the probes, the remarks, the refusals that a restart recovered from, and the
 * first failure of each kind and place.
 */
public final class Findings {
    /**
     * Begins the probe that counts faults at a boundary; its name follows. A fault that left what an earlier one had left
     * counts too: what it leads to was seen.
     */
    public static final String FAULT_AT = "a fault struck at ";

    /** The probe that counts faults that struck in the section of the fault before them. */
    public static final String NESTED_FAULT = "a fault struck again in the same section";

    /** The probe that counts power cuts that took something. */
    public static final String POWER_LOSS = "a power cut took writes that were not synced";

    /** The probe that counts processes that were terminated in the middle of their work. */
    public static final String TERMINATED = "a process was told to stop in the middle of its work";

    /** The probe that counts durable writes that failed. */
    public static final String WRITE_FAILURE = "a durable write failed";

    private final Map<String, Execution> failures = new LinkedHashMap<>();
    private final SortedMap<String, Long> probes = new TreeMap<>();
    private final SortedMap<String, Long> remarks = new TreeMap<>();
    private final SortedMap<String, Execution> remarked = new TreeMap<>();
    private Optional<Execution> firstRecovered = Optional.empty();
    private long remarkedRuns;
    private long recovered;
    private Tally tally = Tally.none();
    private long executions;

    /** One more execution. */
    public void add(Execution execution) {
        executions++;
        Verdict verdict = execution.outcome().verdict();
        tally = tally.plus(verdict);
        execution.probes().forEach((probe, count) -> probes.merge(probe, count, Long::sum));
        probeFaults(execution.struck());
        remark(execution);
        if (verdict != Verdict.CONVERGED) {
            failures.putIfAbsent(kind(execution), execution);
        }
    }

    /**
     * Faults that left what earlier ones had left, so that no run was made for them: they count as probes and nowhere else.
     *
     * @param struck where faults struck, the merged one last
     */
    public void addMerged(FaultSequence struck) {
        probeFaults(struck);
    }

    /** How many runs ended in which way. */
    public Tally tally() {
        return tally;
    }

    /** How many runs had a remark. */
    public long remarkedRuns() {
        return remarkedRuns;
    }

    /** How many runs had a remark, by the law of the remark. */
    public SortedMap<String, Long> remarks() {
        return new TreeMap<>(remarks);
    }

    /** The first run with a remark, by the law of the remark. */
    public SortedMap<String, Execution> remarked() {
        return new TreeMap<>(remarked);
    }

    /** How many runs refused and recovered after a restart. */
    public long recovered() {
        return recovered;
    }

    /** The first run that refused and recovered after a restart. */
    public Optional<Execution> firstRecovered() {
        return firstRecovered;
    }

    /** How many runs were made. */
    public long executions() {
        return executions;
    }

    /** How often each probe fired. */
    public SortedMap<String, Long> probes() {
        return new TreeMap<>(probes);
    }

    /** The first failure of each kind and sequence of boundary names. */
    public List<Execution> failures() {
        return new ArrayList<>(failures.values());
    }

    private void remark(Execution execution) {
        execution.remarks().stream().map(Remark::law).distinct().forEach(law -> {
            remarks.merge(law, 1L, Long::sum);
            remarked.putIfAbsent(law, execution);
        });
        remarkedRuns += execution.remarks().isEmpty() ? 0 : 1;
        if (execution.recovered().isPresent()) {
            recovered++;
            firstRecovered = firstRecovered.or(() -> Optional.of(execution));
        }
    }

    private void probeFaults(FaultSequence struck) {
        struck.last().ifPresent(last -> probeFaults(struck.faults(), last));
    }

    private void probeFaults(List<Fault> faults, Fault last) {
        if (last.kind() == FaultKind.TERMINATE) {
            probes.merge(TERMINATED, 1L, Long::sum);
            return;
        }
        probes.merge(FAULT_AT + last.place().boundary(), 1L, Long::sum);
        if (last.isWriteFailure()) {
            probes.merge(WRITE_FAILURE, 1L, Long::sum);
        } else if (!last.isPlain()) {
            probes.merge(POWER_LOSS, 1L, Long::sum);
        }
        if (faults.size() > 1
                && faults.get(faults.size() - 2).place().section()
                        == last.place().section()) {
            probes.merge(NESTED_FAULT, 1L, Long::sum);
        }
    }

    private static String kind(Execution execution) {
        StringBuilder kind =
                new StringBuilder(FailureKind.of(execution.outcome()).toString());
        execution
                .struck()
                .faults()
                .forEach(fault -> kind.append(' ')
                        .append(fault.place().boundary())
                        .append(fault.isPlain() ? "" : "!" + fault.variant()));
        return kind.toString();
    }
}
