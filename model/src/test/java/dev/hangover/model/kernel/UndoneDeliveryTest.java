package dev.hangover.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndoneDeliveryTest {
    private final KernelUnderTest kernel = KernelUnderTest.bootstrapped();

    @Test
    void messageOfAFailedDeliveryIsConsumedAndNothingOfItRemains() {
        kernel.act("attempt", "1");
        kernel.act("attempt", "3");
        assertThat(kernel.probes).contains(KernelProbes.CONSUMED).doesNotContain(KernelProbes.PUT_BACK);
        assertThat(kernel.kernel().waiting()).isZero();
        assertThat(kernel.state("fragile", "attempts")).isEqualTo("1");
    }

    @Test
    void heapIsAsItWasBeforeAFailedDelivery() {
        kernel.act("attempt", "1");
        kernel.act("attempt", "3");
        kernel.act("attempt", "2");
        assertThat(kernel.state("fragile", "attempts")).isEqualTo("2");
    }

    @Test
    void vatThatSpendsTooMuchIsTerminatedAndItsMessagePutBackOnlyToBeLost() {
        spawn("left");
        kernel.probes.clear();
        kernel.act("overload", "left");
        assertThat(kernel.probes)
                .containsSubsequence(KernelProbes.PUT_BACK, KernelProbes.TERMINATED, KernelProbes.SPLAT);
        assertThat(kernel.get("vat.dynamicIDs")).isEqualTo("[]");
    }

    @Test
    void messageForATerminatedVatIsLost() {
        spawn("left");
        kernel.probes.clear();
        kernel.act("stop", "left");
        assertThat(kernel.probes).containsSubsequence(KernelProbes.TERMINATED, KernelProbes.SPLAT);
        assertThat(kernel.state("vatAdmin", "ended")).isEqualTo("1");
    }

    @Test
    void whoeverWaitsForALostAnswerHearsOfIt() {
        kernel.act("greet", "nobody", "2");
        assertThat(kernel.probes).contains(KernelProbes.REJECTION_HEARD);
        assertThat(kernel.keys("kp")).containsExactly("kp.nextID");
    }

    @Test
    void promiseThatEverybodyHasHeardOfIsForgotten() {
        spawn("left");
        kernel.act("greet", "left", "2");
        assertThat(kernel.probes).contains(KernelProbes.WAITED, KernelProbes.ANSWER_HEARD);
        assertThat(kernel.keys("kp")).containsExactly("kp.nextID");
    }

    private void spawn(String name) {
        kernel.act("install", "rover");
        kernel.act("spawn", "rover", name);
        assertThat(kernel.probes).contains(KernelProbes.CREATED);
    }
}
