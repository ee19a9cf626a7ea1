package dev.hangover.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    private static final List<CaseResult> TWO =
            List.of(Results.diverging("ram-chain-sends", true, 2), Results.diverging("guarded", false, 1));

    @Test
    void verdictWindowsAndFiguresStandInOneRowForEachDesign() {
        assertThat(ComparisonTable.render(TWO, List.of(measured("ram-chain-sends", 22.04)))
                        .lines())
                .containsExactly(
                        "Designs compared; figures are of the run without faults, per block, stops in all",
                        "design            verdict  windows              sends",
                        "-----------------------------------------------------",
                        "late-flush (legacy)",
                        "  ram-chain-sends diverged between-sql-and-iavl  22.0",
                        "  guarded         diverged between-sql-and-iavl     -");
    }

    @Test
    void aDesignThatIsAloneInItsScenarioIsNotCompared() {
        assertThat(ComparisonTable.render(TWO.subList(0, 1), List.of(measured("ram-chain-sends", 1))))
                .isEmpty();
    }

    @Test
    void withoutFiguresThereIsNoTable() {
        Measured none = new Measured("late-flush", "guarded", new TreeMap<>());
        assertThat(ComparisonTable.render(TWO, List.of(none))).isEmpty();
    }

    private static Measured measured(String design, double sends) {
        return new Measured("late-flush", design, new TreeMap<>(Map.of("sends", sends)));
    }
}
