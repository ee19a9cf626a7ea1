package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void incidentThatIsNotFoundIsNotMet() {
        CommandLineRun all = CommandLineRun.of(new FakeEngine(), "incidents");

        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out())
                .contains("| I2 ")
                .contains("NOT FOUND")
                .contains("1 of 2 found")
                .contains("not as expected: I2");
    }

    @Test
    void incidentThatIsFoundIsMet() {
        assertThat(CommandLineRun.of(new FakeEngine(), "incidents", "I1").status())
                .isZero();
    }

    @Test
    void eachIncidentIsALineOfJson() throws IOException {
        Path json = folder.resolve("incidents.json");

        CommandLineRun.of(new FakeEngine(), "incidents", "--json", json.toString());

        assertThat(Files.readAllLines(json)).hasSize(2);
        assertThat(Files.readAllLines(json).get(0))
                .startsWith(
                        "{\"id\":\"I1\",\"found\":true,\"fixedConverges\":true,\"met\":true,\"law\":\"lost-effect\","
                                + "\"window\":\"before-sql\",\"minimumAdversary\":{\"crashes\":1,\"restarts\":0,\"blocks\":1,"
                                + "\"faults\":\"crash\"},\"shrunk\":{\"token\":\"" + FakeEngine.TOKEN
                                + "\",\"coordinates\":\"1/end\","
                                + "\"blocks\":1,\"actions\":0,\"crashes\":1},\"seconds\":")
                .contains("\"executions\":{\"exhaustive\":3,\"random\":null}");
        assertThat(Files.readAllLines(json).get(1)).contains("\"minimumAdversary\":null,\"shrunk\":null");
    }

    @Test
    void eachIncidentHasAPageWithItsLanes() throws IOException {
        Path doc = folder.resolve("incidents.md");

        CommandLineRun.of(new FakeEngine(), "incidents", "--doc", doc.toString());

        assertThat(doc)
                .content()
                .contains("## I1: something happens", "$ ./hangover replay " + FakeEngine.TOKEN, "begin block");
    }

    @Test
    void unknownIncidentIsBadInputAndNothingIsWritten() {
        Path json = folder.resolve("incidents.json");

        CommandLineRun run = CommandLineRun.of(new FakeEngine(), "incidents", "I99", "--json", json.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("I99").hasLineCount(1);
        assertThat(json).doesNotExist();
    }
}
