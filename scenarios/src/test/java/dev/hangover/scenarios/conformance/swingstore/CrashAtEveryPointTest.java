package dev.hangover.scenarios.conformance.swingstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.reports.jsonl.Line;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * After every operation of every vector the process dies, beside the run that continues: what boots from the image is the
 * state at the last moment at which no transaction was open, row for row. In files the image is the database file and its
 * log as they lie there, and SQLite itself recovers them.
 */
class CrashAtEveryPointTest {
    // Real files cost a few milliseconds a boot: with them every fifth point must do.
    private static final int FILE_STRIDE = 5;

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("names")
    void leavesTheLastCommittedStateInMemory(String name) {
        assertThat(crashEverywhere(name, Places.memory(), 1)).isPositive();
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("names")
    void leavesTheLastCommittedStateInFiles(String name, @TempDir Path directory) {
        assertThat(crashEverywhere(name, Places.below(directory), FILE_STRIDE)).isPositive();
    }

    private static long crashEverywhere(String name, Places places, int stride) {
        List<JsonNode> lines = SwingStoreVectorsTest.read(name).lines().stream()
                .map(Line::json)
                .toList();
        StoreUnderTest under = new StoreUnderTest(places, lines.get(0).get("options"));
        JsonNode committed = under.liveTables();
        long checked = 0;
        for (int i = 1; i < lines.size() && lines.get(i).has("op"); i++) {
            JsonNode line = lines.get(i);
            operate(under, line);
            if (under.store().isOpen() && !under.store().inTransaction()) {
                committed = under.liveTables();
            } else if (line.get("op").stringValue().equals("raw.addPendingExports")) {
                committed = afterCrash(places, under.store().image()); // written while the store was closed
            }
            if (i % stride == 0 || i == 1) {
                assertThat(JsonValues.same(afterCrash(places, under.store().image()), committed))
                        .as("what is left after line %d, %s", i + 1, line.get("op"))
                        .isTrue();
                checked++;
            }
        }
        under.abandon();
        return checked;
    }

    private static void operate(StoreUnderTest under, JsonNode line) {
        try {
            Operations.of(line.get("op").stringValue()).orElseThrow().run(under, line.get("args"));
        } catch (SwingStoreException asTheVectorSays) {
            assertThat(line.has("error")).isTrue();
        }
    }

    private static JsonNode afterCrash(Places places, SqlImage image) {
        SwingStore booted = SwingStore.open(places.fresh(image), SwingStoreOptions.defaults(), Simulation.quiet());
        try {
            return StoreUnderTest.tables(booted);
        } finally {
            booted.abandon();
        }
    }

    static List<String> names() {
        return SwingStoreVectorsTest.names();
    }
}
