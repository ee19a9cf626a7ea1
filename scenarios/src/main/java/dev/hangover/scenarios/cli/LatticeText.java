package dev.hangover.scenarios.cli;

import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.result.Verdict;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A lattice as a table: a row for each height of the swing-store, a column for each of cosmos. */
final class LatticeText {
    private LatticeText() {}

    static List<String> lines(Lattice lattice) {
        List<String> lines = new ArrayList<>();
        lines.add(lattice.variant() + ": the power goes in block " + lattice.sections());
        lines.add("  + recovers   r refused   X anything else: silent");
        StringBuilder head = new StringBuilder("   SQL \\ IAVL");
        for (long iavl = 0; iavl <= lattice.sections(); iavl++) {
            head.append(String.format(Locale.ROOT, "%4d", iavl));
        }
        lines.add(head.toString());
        for (long sql = 0; sql <= lattice.sections(); sql++) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%13d", sql));
            for (Lattice.Pair pair : lattice.pairs()) {
                if (pair.first() == sql) {
                    row.append("   ").append(sign(pair.verdict()));
                }
            }
            lines.add(row.toString());
        }
        long recovers = lattice.count(Verdict.CONVERGED);
        long refused = lattice.count(Verdict.REFUSED);
        lines.add("  " + lattice.pairs().size() + " pairs: " + recovers + " recover, " + refused + " are refused, "
                + lattice.silent().size() + " are silent");
        lines.add("  largest lag that is survived: "
                + (lattice.survivedLag() < 0
                        ? "none, not even equal heights"
                        : "the swing-store " + lattice.survivedLag() + " ahead of cosmos"));
        for (Lattice.Pair pair : lattice.silent()) {
            lines.add("  (" + pair.first() + ", " + pair.second() + "): "
                    + pair.outcome().sentence(NodeSubject.WORDS.numbered()));
        }
        return lines;
    }

    private static char sign(Verdict verdict) {
        return switch (verdict) {
            case CONVERGED -> '+';
            case REFUSED -> 'r';
            default -> 'X';
        };
    }
}
