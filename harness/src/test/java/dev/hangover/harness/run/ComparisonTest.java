package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void theFirstKeyThatDiffersIsNamedForEachKindOfContent() {
        Comparison comparison = compare(new Fixed("x", "a=1,b=2", "h=1"), new Fixed("y", "a=1,b=3,c=4", ""));

        assertThat(comparison.consensus().orElseThrow()).hasToString("store at section 3, b: expected 2, actual 3");
        assertThat(comparison.local().orElseThrow()).hasToString("store at section 3, h: expected 1, actual nothing");
    }

    @Test
    void equalContentIsTheSameHoweverItIsWritten() {
        assertThat(compare(new Fixed("x", "a=1", ""), new Fixed("x", "a=1", "")))
                .isEqualTo(Comparison.SAME);
    }

    @Test
    void aDifferenceThatTheStoreCannotShowIsNotPassedOver() {
        Comparison comparison = compare(new Fixed("x", "a=1", ""), new Fixed("y", "a=1", ""));

        assertThat(comparison.consensus()).isEmpty();
        assertThat(comparison.local().orElseThrow().key()).isEqualTo("content that the store does not show");
    }

    @Test
    void imagesOfOtherStoresCannotBeCompared() {
        TreeMap<String, Image> other = new TreeMap<>();
        other.put("elsewhere", new Fixed("x", "", ""));

        assertThatThrownBy(() -> Comparison.of(3, images(new Fixed("x", "", "")), Images.of(other)))
                .hasMessage("images of different stores cannot be compared: [store] and [elsewhere]");
    }

    private static Comparison compare(Image expected, Image actual) {
        return Comparison.of(3, images(expected), images(actual));
    }

    private static Images images(Image image) {
        TreeMap<String, Image> images = new TreeMap<>();
        images.put("store", image);
        return Images.of(images);
    }

    private record Fixed(String identity, String consensusText, String localText) implements Image {
        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of().add(identity).build();
        }

        @Override
        public SortedMap<String, String> consensus() {
            return map(consensusText);
        }

        @Override
        public SortedMap<String, String> local() {
            return map(localText);
        }

        private static SortedMap<String, String> map(String text) {
            SortedMap<String, String> map = new TreeMap<>();
            for (String entry : text.isEmpty() ? new String[0] : text.split(",")) {
                map.put(entry.split("=")[0], entry.split("=")[1]);
            }
            return map;
        }
    }
}
