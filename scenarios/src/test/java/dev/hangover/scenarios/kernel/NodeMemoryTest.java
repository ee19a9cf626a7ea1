package dev.hangover.scenarios.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.node.BlankDisks;
import dev.hangover.model.node.Node;
import dev.hangover.model.node.NodeSettings;
import dev.hangover.model.node.TranscriptRetention;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.DrawnBlocks;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node of which something cannot be measured never rejoins the reference run: exploration would be slow, and silent about it. */
class NodeMemoryTest {
    static Stream<String> designs() {
        return HostDesigns.find(NodeMemoryTest.class.getClassLoader()).byName().keySet().stream()
                .filter(name -> !name.equals("embargo")); // it stops before its first block is done
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyObjectOfANodeCanBeMeasured(String name, @TempDir Path directory) {
        HostDesign design = HostDesigns.find(getClass().getClassLoader()).get(name);
        SortedMap<ActionKind, Integer> mix = new TreeMap<>();
        ActionKind.ordinary().forEach(kind -> mix.put(kind, 1));
        NodeSettings settings = new NodeSettings(
                design,
                new DrawnBlocks(Choices.seeded(42), 3, mix),
                Genesis.standard(),
                NodeConditions.normal(),
                Abci.LEGACY,
                TranscriptRetention.ARCHIVAL);
        requireMeasurable(Node.inMemory(Simulation.quiet(), settings, BlankDisks.images()));
        requireMeasurable(Node.inFiles(Simulation.quiet(), settings, BlankDisks.images(), directory.resolve("node")));
    }

    private static void requireMeasurable(Node node) {
        node.start();
        node.step();
        node.step();
        assertThat(Memory.unmeasurable("node", node)).isEmpty();
        node.abandon();
    }
}
