package dev.hangover.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.SectionWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatticeTableTest {
    private static final LatticeTable.Names NAMES =
            new LatticeTable.Names(SectionWords.USUAL, "A", "B", "ledger", "index");

    @Test
    void aPairThatIsNeitherRecoveredFromNorRefusedIsNamed() {
        Lattice lattice = new Lattice(
                "twin",
                1,
                List.of(
                        new Lattice.Pair(0, 0, new Outcome.Converged(), 1),
                        new Lattice.Pair(0, 1, new Outcome.Refused(0, "refusal", "ahead"), 1),
                        new Lattice.Pair(1, 0, new Outcome.Stuck(0, "no progress"), 1),
                        new Lattice.Pair(1, 1, new Outcome.Converged(), 1)));

        assertThat(LatticeTable.render(lattice, NAMES)).startsWith("""
                twin: the power goes in section 1
                  + recovers   r refused   X anything else: silent
                        A \\ B   0   1
                            0   +   r
                            1   X   +
                  4 pairs: 2 recover, 1 are refused, 1 are silent
                  largest lag that is survived: the ledger 0 ahead of index
                  (1, 0): stuck""");
    }

    @Test
    void aPairThatNoPowerCutCanLeaveIsBlank() {
        Lattice lattice = new Lattice("twin", 1, List.of(new Lattice.Pair(1, 1, new Outcome.Converged(), 1)));

        assertThat(LatticeTable.render(lattice, NAMES)).contains("""
                        A \\ B   0   1
                            0
                            1       +
                """);
    }
}
