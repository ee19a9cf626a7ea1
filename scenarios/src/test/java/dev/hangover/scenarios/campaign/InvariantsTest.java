package dev.hangover.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.cosmos.multistore.MultiStore;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every invariant of the node holds after every block, and sees a state that contradicts it. */
class InvariantsTest {
    private static final Trials TRIALS = Trials.of("three-windows", "guarded");

    @Test
    void allHoldAfterEveryBlock() {
        for (long height = 1; height <= TRIALS.reference().last(); height++) {
            for (Invariant invariant : TRIALS.subject().invariants()) {
                assertThat(invariant.violation(height, after(height)))
                        .as("%s at height %s", invariant.name(), height)
                        .isEmpty();
            }
        }
    }

    @Test
    void theStaircaseSeesDatabasesThatAreApart() {
        assertThat(invariant("state-staircase").violation(3, apart())).isPresent();
        assertThat(invariant("state-staircase").violation(4, after(3))).isPresent();
    }

    @Test
    void theShadowSeesExportDataOfAnotherBlock() {
        assertThat(invariant("export-shadow").violation(3, apart()))
                .hasValueSatisfying(
                        difference -> assertThat(difference.key()).matches("(bundle|kv|snapshot|transcript)\\..*"));
    }

    @Test
    void moneySeesBooksThatDoNotAgreeWithTheBank() {
        assertThat(invariant("money").violation(3, apart())).isPresent();
    }

    /** SQL as it is after block 5, IAVL as it is after block 3. */
    private static Images apart() {
        Map<String, Image> images = new TreeMap<>(after(5).byStore());
        images.put(MultiStore.NAME, after(3).get(MultiStore.NAME));
        return Images.of(images);
    }

    private static Images after(long height) {
        return TRIALS.reference().imagesAfter(height).orElseThrow();
    }

    private static Invariant invariant(String name) {
        return TRIALS.subject().invariants().stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
