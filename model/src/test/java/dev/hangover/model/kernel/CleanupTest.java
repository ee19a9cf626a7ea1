package dev.hangover.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanupTest {
    private static final long BUDGET = 3;

    private final KernelUnderTest kernel = KernelUnderTest.bootstrapped();

    @Test
    void whatATerminatedVatLeavesIsDeletedALittleInEveryBlock() {
        kernel.act("install", "rover");
        kernel.act("spawn", "rover", "left");
        String vat = kernel.get("vat.dynamicIDs").replaceAll("[^v0-9]", "");
        assertThat(kernel.keys(vat + ".")).hasSizeGreaterThan((int) (2 * BUDGET));
        kernel.act("stop", "left");
        int blocks = 0;
        while (!kernel.get("vats.terminated").equals("[]")) {
            int before = kernel.keys(vat + ".").size();
            kernel.kernel().cleanUp(BUDGET);
            assertThat(before - kernel.keys(vat + ".").size()).isLessThanOrEqualTo((int) (3 * BUDGET));
            blocks++;
        }
        assertThat(blocks).isGreaterThan(2);
        assertThat(kernel.keys(vat + ".")).isEmpty();
        assertThat(kernel.commit().consensus())
                .noneSatisfy((key, value) -> assertThat(key).matches("(transcript|snapshot)\\." + vat + "\\..*"));
        assertThat(kernel.probes).contains(KernelProbes.CLEANUP_GOES_ON, KernelProbes.CLEANED_UP);
    }

    @Test
    void objectOfATerminatedVatIsForgottenWithItsLastReference() {
        kernel.act("install", "rover");
        int before = kernel.keys("ko").size();
        kernel.act("spawn", "rover", "left");
        assertThat(kernel.keys("ko")).hasSizeGreaterThan(before);
        kernel.act("stop", "left");
        while (!kernel.get("vats.terminated").equals("[]")) {
            kernel.kernel().cleanUp(BUDGET);
        }
        assertThat(kernel.keys("ko")).hasSize(before);
    }
}
