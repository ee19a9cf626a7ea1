package dev.hangover.harness.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void piecesKeepTheirBorders() {
        assertThat(Fingerprint.of().add("ab").add("c").build())
                .isNotEqualTo(Fingerprint.of().add("a").add("bc").build())
                .isNotEqualTo(Fingerprint.of().add("abc").build());
        assertThat(Fingerprint.of().add("").build())
                .isNotEqualTo(Fingerprint.of().build())
                .isNotEqualTo(Fingerprint.of().add("").add("").build());
    }

    @Test
    void nothingIsNotTheEmptyText() {
        assertThat(Fingerprint.of().add((String) null).build())
                .isNotEqualTo(Fingerprint.of().add("").build())
                .isEqualTo(Fingerprint.of().add((byte[]) null).build());
    }

    @Test
    void isSha256OfLengthsAndContent() {
        assertThat(Fingerprint.of().build().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        // SHA-256 of 00 00 00 00 00 00 00 01 61
        assertThat(Fingerprint.of().add("a").build().hex())
                .isEqualTo("3b196fd4907bedf51c3090e9835f2f7cb61e7ee1b2299ea3b8fed9b4183a822a");
        assertThat(Fingerprint.of().build().brief()).isEqualTo("e3b0c442");
    }

    @Test
    void imagesOfOtherStoresAreOtherImages() {
        TreeMap<String, Image> one = new TreeMap<>();
        one.put("a", new Fixed("x"));
        TreeMap<String, Image> other = new TreeMap<>();
        other.put("b", new Fixed("x"));

        assertThat(Images.of(one).fingerprint()).isNotEqualTo(Images.of(other).fingerprint());
        assertThat(Images.of(one).sameContent(Images.of(other))).isFalse();
        assertThat(Images.of(one).sameContent(Images.of(one))).isTrue();
        assertThatThrownBy(() -> Images.of(one).get("c")).hasMessage("no image of store 'c', only of [a]");
    }

    private record Fixed(String content) implements Image {
        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of().add(content).build();
        }

        @Override
        public SortedMap<String, String> consensus() {
            return new TreeMap<>();
        }

        @Override
        public SortedMap<String, String> local() {
            return new TreeMap<>();
        }
    }
}
