package dev.hangover.scenarios.chain;

import dev.hangover.harness.explore.Findings;
import dev.hangover.model.cosmos.app.CosmosProbes;
import dev.hangover.model.host.HostProbes;
import dev.hangover.model.kernel.KernelProbes;
import dev.hangover.model.statesync.StateSyncProbes;
import dev.hangover.scenarios.chain.network.NetworkProbes;
import dev.hangover.scenarios.chain.node.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an exploration counts to show that it looked. */
public final class Probes {
    private static final String CRASH_IN_REPLAY = "a crash struck inside a replay";
    private static final String NESTED = "a crash struck in the block of the one before";
    private static final String RESTART = "a process was restarted in good order";

    /** A fault that leaves what an earlier one left needs no run of its own, and was looked at all the same. */
    private static final String MERGED = " (also when an earlier fault had left the same)";

    /** What ordinary workloads hardly ever do, and where bugs are missed for that. */
    private static final List<String> RARE = List.of(
            CosmosProbes.EQUAL_PAYMENTS,
            CosmosProbes.APPENDED_AGAIN,
            CosmosProbes.TOLD_TWICE,
            CosmosProbes.EMPTY_BLOCK,
            CosmosProbes.MANY_SENDS,
            CosmosProbes.QUEUE_FULL,
            HostProbes.LEFTOVER,
            KernelProbes.IDS_TAKEN_BACK,
            KernelProbes.PUT_BACK);

    private Probes() {}

    /** The names of those that tell of rare workloads. */
    public static List<String> rare() {
        return RARE;
    }

    /** All of them, with their meaning. */
    public static List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (Window window : Window.values()) {
            window.canonical()
                    .ifPresent(boundary -> terms.add(
                            new Term(inWindow(window), "the process died at the boundary " + boundary + MERGED)));
        }
        terms.add(new Term(CRASH_IN_REPLAY, "the process died between two messages that it sent again" + MERGED));
        terms.add(new Term(NESTED, "the process died again while it repaired what the first death left" + MERGED));
        terms.add(new Term(
                Findings.POWER_LOSS, "the machine went dark, and something that was not synced was gone" + MERGED));
        terms.add(new Term(Findings.WRITE_FAILURE, "the disk reported an error, and the node was told"));
        terms.add(new Term(
                Findings.TERMINATED, "the process was told to stop within a block, and started again" + MERGED));
        terms.add(new Term(RESTART, "the process was stopped between two blocks and started again" + MERGED));
        model().forEach((name, meaning) -> terms.add(new Term(name, meaning)));
        return List.copyOf(terms);
    }

    /** Every probe with its count, from what an exploration counted. */
    public static SortedMap<String, Long> counts(SortedMap<String, Long> counted) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Window window : Window.values()) {
            window.canonical().ifPresent(boundary -> counts.put(inWindow(window), faultsAt(boundary.name(), counted)));
        }
        counts.put(CRASH_IN_REPLAY, faultsAt("replay.send", counted));
        counts.put(NESTED, counted.getOrDefault(Findings.NESTED_FAULT, 0L));
        counts.put(Findings.POWER_LOSS, counted.getOrDefault(Findings.POWER_LOSS, 0L));
        counts.put(Findings.WRITE_FAILURE, counted.getOrDefault(Findings.WRITE_FAILURE, 0L));
        counts.put(Findings.TERMINATED, counted.getOrDefault(Findings.TERMINATED, 0L));
        counts.put(RESTART, counted.getOrDefault(Findings.FAULT_AT + "restart", 0L));
        model().keySet().forEach(name -> counts.put(name, counted.getOrDefault(name, 0L)));
        return counts;
    }

    /** With the parties' names in front, when there are several. */
    private static long faultsAt(String boundary, SortedMap<String, Long> counted) {
        return counted.getOrDefault(Findings.FAULT_AT + boundary, 0L)
                + Parties.all().stream()
                        .mapToLong(name -> counted.getOrDefault(Findings.FAULT_AT + name + "." + boundary, 0L))
                        .sum();
    }

    private static SortedMap<String, String> model() {
        SortedMap<String, String> meanings = new TreeMap<>(HostProbes.meanings());
        meanings.putAll(KernelProbes.meanings());
        meanings.putAll(CosmosProbes.meanings());
        meanings.putAll(StateSyncProbes.meanings());
        meanings.putAll(NetworkProbes.meanings());
        return meanings;
    }

    private static String inWindow(Window window) {
        return "a crash struck " + window.word();
    }
}
