package dev.hangover.scenarios.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/scenario.schema.json says of scenario files what the reader says, as far as a schema can. */
class ScenarioSchemaTest {
    private static final Path COMMITTED = Path.of("..", "docs", "scenario.schema.json");
    private static final ObjectNode BUILT_IN =
            new NodeRuns(Trials.DESIGNS).catalogue().reader().jsonSchema();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final YAMLMapper YAML = new YAMLMapper();

    /** What is wrong here, the parser of YAML has lost by the time that a schema is asked. */
    private static final List<String> NOT_OF_VALUES = List.of(
            "empty file",
            "only a comment",
            "malformed YAML",
            "tab as indentation",
            "second document",
            "duplicate key",
            "duplicate design",
            "alias");

    /** Contradictions between values, which a schema does not say. */
    private static final List<String> CONTRADICTIONS = List.of(
            "window of a convergence",
            "shrunk form of a convergence",
            "actions beside what is written out",
            "mix without weight",
            "event beyond the last block",
            "crashes without a crash",
            "restarts without restart",
            "runs of one schedule");

    @Test
    void theCommittedSchemaIsTheGeneratedOne() throws IOException {
        Path generated = Files.writeString(Path.of("target", "scenario.schema.json"), BUILT_IN.toPrettyString() + "\n");

        assertThat(COMMITTED)
                .as("put scenarios/target/scenario.schema.json in its place")
                .hasSameTextualContentAs(generated);
    }

    @Test
    void theSchemaIsOneOfTheDraftThatItNames() {
        String draft = BUILT_IN.get("$schema").asString();

        assertThat(REGISTRY.getSchema(SchemaLocation.of(draft)).validate(BUILT_IN))
                .isEmpty();
        assertThat(REGISTRY.getSchema(SchemaLocation.of(draft)).validate(YAML.readTree("{minimum: no}")))
                .isNotEmpty();
    }

    static Stream<Arguments> builtIn() {
        return Catalogue.names().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInScenarioIsValid(String name) {
        JsonNode scenario = YAML.readTree(Catalogue.class.getResourceAsStream("/scenarios/" + name + ".yaml"));

        assertThat(REGISTRY.getSchema(BUILT_IN).validate(scenario)).isEmpty();
    }

    static Stream<Arguments> badFiles() {
        return Stream.concat(BadScenarioTest.badFiles(), BadEventTest.badEvents())
                .filter(bad -> !NOT_OF_VALUES.contains(bad.get()[0]));
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("badFiles")
    void whatTheReaderRefusesIsRefusedUnlessItIsAContradiction(String claim, String text, String message) {
        boolean valid = REGISTRY.getSchema(BadScenarioTest.READER.jsonSchema())
                .validate(YAML.readTree(text))
                .isEmpty();

        assertThat(valid).isEqualTo(CONTRADICTIONS.contains(claim));
    }

    @Test
    void whatIsNotSaidIsAmongTheBadFiles() {
        List<Object> claims = Stream.concat(BadScenarioTest.badFiles(), BadEventTest.badEvents())
                .map(bad -> bad.get()[0])
                .toList();

        assertThat(claims).doesNotHaveDuplicates().containsAll(NOT_OF_VALUES).containsAll(CONTRADICTIONS);
    }
}
