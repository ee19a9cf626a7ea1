package dev.hangover.harness.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Fingerprint;

/** What tests of this package ask of two objects. */
final class Measuring {
    private Measuring() {}

    static Fingerprint fingerprint(Object root) {
        assertThat(Memory.unmeasurable("root", root)).isEmpty();
        return Memory.fingerprint(root, Scope.BETWEEN_SECTIONS).orElseThrow();
    }

    static void assertSame(Object one, Object other) {
        assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
        assertThat(Memory.dump("root", one, Scope.BETWEEN_SECTIONS))
                .isEqualTo(Memory.dump("root", other, Scope.BETWEEN_SECTIONS));
    }

    /** What the fingerprint distinguishes, the dump must show. */
    static void assertDifferent(Object one, Object other) {
        assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other));
        assertThat(Memory.dump("root", one, Scope.BETWEEN_SECTIONS))
                .isNotEqualTo(Memory.dump("root", other, Scope.BETWEEN_SECTIONS));
    }

    static void assertRefused(Object root, String because) {
        assertThat(Memory.fingerprint(root, Scope.BETWEEN_SECTIONS)).isEmpty();
        assertThat(Memory.unmeasurable("root", root)).get().asString().contains(because);
        assertThat(Memory.dump("root", root, Scope.BETWEEN_SECTIONS).values())
                .anyMatch(value -> value.startsWith("not measurable: "));
    }
}
