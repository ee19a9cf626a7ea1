package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {
    @Test
    void designsStandInTheirOrderWithTheirMeaning() {
        assertThat(CommandLineRun.of(new FakeEngine(), "list", "designs").out())
                .contains("\nguarded ")
                .containsSubsequence("guarded ", "no-interlock ", "ram-chain-sends ");
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @ValueSource(strings = {"designs", "boundaries", "faults", "probes", "scenarios"})
    void everythingThatCanBeNamedCanBeListed(String what) {
        CommandLineRun run = CommandLineRun.of(new FakeEngine(), "list", what);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void scenariosAreThoseOfTheCatalogue() {
        assertThat(CommandLineRun.of(new FakeEngine(), "list", "scenarios").out())
                .hasLineCount(Catalogue.names().size())
                .startsWith("three-windows ");
    }
}
