package dev.hangover.scenarios.chain.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.log.Entry;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.scenarios.explore.Trials;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state that decides the verdict of a node has everything that validators must agree on. */
class ComparedStateTest {
    private static final Trials TRIALS = Trials.of("three-windows", "guarded");
    private static final Images IMAGES = TRIALS.reference().imagesAfter(2).orElseThrow();

    @ParameterizedTest
    @CsvSource({"results.2, '[\"failed\"]'", "app-hash.2, 00ff"})
    void resultsOfTransactionsAndTheAppHashAreCompared(String key, String value) {
        LogImage state = (LogImage) IMAGES.get(ConsensusState.STORE);
        assertThat(state.records().find(key)).isPresent();
        Images other = IMAGES.with(
                ConsensusState.STORE, new LogImage(state.records().plus(new Entry(key, value)), Optional.empty()));
        Comparison comparison = TRIALS.subject().compare(2, IMAGES, other);

        assertThat(comparison.consensus().map(Difference::key)).contains(key);
        assertThat(comparison.consensus().flatMap(Difference::actual)).contains(value);
        assertThat(comparison.same()).isFalse();
    }

    @Test
    void resultsThatDifferAreToldAsAList() {
        LogImage state = (LogImage) IMAGES.get(ConsensusState.STORE);
        String results = state.records().find("results.2").orElseThrow();
        Images other = IMAGES.with(
                ConsensusState.STORE,
                new LogImage(
                        state.records().plus(new Entry("results.2", results.replaceFirst("]$", ",\"ok\"]"))),
                        Optional.empty()));

        assertThat(TRIALS.subject().compare(2, IMAGES, other).consensus().orElseThrow())
                .asString()
                .matches("state at section 2, results.2: 6 expected, 7 found; surplus #7 \"ok\"");
    }
}
