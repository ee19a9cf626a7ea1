package dev.hangover.scenarios.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.explore.NodeRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private final Catalogue catalogue =
            new NodeRuns(HostDesigns.find(CatalogueTest.class.getClassLoader())).catalogue();

    @TempDir
    private Path folder;

    @Test
    void indexNamesEveryBuiltInScenario() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "scenarios"))) {
            List<String> scenarios = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .toList();

            assertThat(scenarios).isNotEmpty();
            assertThat(Catalogue.names()).containsExactlyInAnyOrderElementsOf(scenarios);
        }
    }

    @Test
    void everyBuiltInScenarioCanBeRead() {
        assertThat(catalogue.all()).extracting(Scenario::name).containsExactlyElementsOf(Catalogue.names());
    }

    @Test
    void scenarioIsFoundByName() {
        assertThat(catalogue.find("three-windows").designs()).containsOnlyKeys("guarded", "ram-chain-sends");
    }

    @Test
    void scenarioIsFoundByPath() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "title: t\ndesigns: {guarded: refused}\n");

        assertThat(catalogue.find(file.toString()).name()).isEqualTo("mine");
    }

    @Test
    void unknownNameListsThoseThatExist() {
        assertThatThrownBy(() -> catalogue.find("three-windoes"))
                .isInstanceOf(BadScenario.class)
                .hasMessageStartingWith(
                        "no such scenario: 'three-windoes', did you mean 'three-windows'? (one of three-windows, late-flush, ")
                .hasMessageEndingWith(", or the path of a .yaml file)");
    }

    @Test
    void pathThatIsNotAScenarioFileIsAnError() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("folder.yaml"));
        Path latin1 = Files.write(folder.resolve("latin1.yaml"), new byte[] {'a', (byte) 0xe9});
        Path oddName = Files.writeString(folder.resolve("my scenario.yaml"), "title: t\n");
        Path missing = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> catalogue.find(missing.toString())).hasMessage(missing + ": no such file");
        assertThatThrownBy(() -> catalogue.find(directory.toString())).hasMessage(directory + ": is not a file");
        assertThatThrownBy(() -> catalogue.find(latin1.toString())).hasMessage(latin1 + ": is not UTF-8 text");
        assertThatThrownBy(() -> catalogue.find(oddName.toString()))
                .hasMessage(oddName + ": the file's name is the scenario's, and 'my scenario' is not a name"
                        + " (up to 64 letters, digits, '.', '_' and '-')");
        assertThatThrownBy(() -> catalogue.find("a\0.yaml")).isInstanceOf(BadScenario.class);
    }
}
