package dev.hangover.model.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.conditions.BlockCondition;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.DrawnBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The steps that {@link HostProtocol} takes by default are those that {@code ram-chain-sends} writes out. */
class DeployedProtocolTest {
    private static final HostDesign WRITTEN_OUT =
            HostDesigns.find(DeployedProtocolTest.class.getClassLoader()).get("ram-chain-sends");

    @Test
    void aProtocolThatOverridesNothingIsTheDeployedOne() {
        List<String> byDefault = story(new ByDefault());

        assertThat(byDefault).isEqualTo(story(WRITTEN_OUT));
        assertThat(byDefault).filteredOn(event -> event.contains("replay.send")).hasSizeGreaterThan(2);
        assertThat(byDefault).filteredOn(event -> event.contains("export-data")).hasSizeGreaterThan(2);
    }

    @Test
    void theDeployedProtocolWritesOutEachStep() {
        Class<?> protocol = WRITTEN_OUT.getClass().getDeclaredClasses()[0];
        List<String> written = new ArrayList<>();
        for (var method : protocol.getDeclaredMethods()) {
            written.add(method.getName());
        }

        for (var step : HostProtocol.class.getMethods()) {
            assertThat(written).contains(step.getName());
        }
    }

    /** Two blocks, and then twice a process that repeats the second one, since the disks of cosmos are those after the first. */
    private static List<String> story(HostDesign design) {
        List<String> events = new ArrayList<>();
        List<Images> after = new ArrayList<>();
        Node first = node(design, BlankDisks.images(), events);
        first.start();
        for (int height = 1; height <= 2; height++) {
            first.step();
            after.add(first.images());
        }
        first.abandon();
        Images disks = after.get(1);
        for (int time = 1; time <= 2; time++) {
            Node again = node(design, behind(disks, after.get(0)), events);
            again.start();
            disks = again.images();
            again.step();
            events.add(again.images().fingerprint().toString());
            again.abandon();
        }
        return events;
    }

    private static Images behind(Images disks, Images before) {
        SortedMap<String, Image> mixed = new TreeMap<>(disks.byStore());
        mixed.put(ConsensusState.STORE, before.get(ConsensusState.STORE));
        mixed.put(MultiStore.NAME, before.get(MultiStore.NAME));
        return Images.of(mixed);
    }

    private static Node node(HostDesign design, Images disks, List<String> events) {
        SortedMap<ActionKind, Integer> mix = new TreeMap<>();
        ActionKind.ordinary().forEach(kind -> mix.put(kind, 1));
        SortedMap<BlockCondition, SortedSet<Long>> late = new TreeMap<>();
        late.put(BlockCondition.LATE_WRITE, new TreeSet<>(List.of(NodeConditions.EVERY)));
        NodeConditions usual = NodeConditions.normal();
        NodeSettings settings = new NodeSettings(
                design,
                new DrawnBlocks(Choices.seeded(7), 4, mix),
                Genesis.standard(),
                new NodeConditions(
                        late,
                        usual.upgradeAtStart(),
                        usual.newSoftwareFrom(),
                        usual.plan(),
                        usual.layoutChange(),
                        usual.operator()),
                Abci.LEGACY,
                TranscriptRetention.ARCHIVAL);
        Observer observer = new Observer() {
            @Override
            public void on(Event event) {
                events.add(event.toString());
            }
        };
        return Node.inMemory(new Simulation(Choices.fifo(), observer), settings, disks);
    }

    /** Leaves out every step. */
    private static final class ByDefault implements HostDesign {
        @Override
        public String name() {
            return "by-default";
        }

        @Override
        public String summary() {
            return "leaves out every step";
        }

        @Override
        public HostProtocol start(Host host) {
            return () -> host;
        }
    }
}
