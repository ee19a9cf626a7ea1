package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShrinkCommandTest {
    private final FakeEngine engine = new FakeEngine();

    @Test
    void historySizeAndTokenArePrinted() {
        CommandLineRun run = CommandLineRun.of(engine, "shrink", FakeEngine.TOKEN);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo("stuck after height 1: waits\n\n  large\n  small\n\n"
                        + "blocks 1, actions 0, crashes 1: nothing more can be taken away (5000 runs)\n"
                        + FakeEngine.TOKEN + "\n./hangover replay " + FakeEngine.TOKEN + "\n");
    }

    @Test
    void anAllowanceThatWasTooSmallIsSaid() {
        assertThat(CommandLineRun.of(engine, "shrink", FakeEngine.TOKEN, "--runs", "1")
                        .out())
                .contains("the allowance was spent before it was known whether more can be taken away (1 runs)");
    }

    @Test
    void anOutcomeThatDoesNotRecurIsStatus1() {
        CommandLineRun run = CommandLineRun.of(engine, "shrink", FakeEngine.OTHER);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).endsWith("This is NOT the recorded outcome: there is nothing to shrink.\n");
    }

    @Test
    void aNumberOfRunsMustBeOne() {
        CommandLineRun run = CommandLineRun.of(engine, "shrink", FakeEngine.TOKEN, "--runs", "0");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--runs: '0' is not a whole number from 1 to 10000000");
    }
}
