package dev.hangover.model.node;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.WriteAheadLog;
import dev.hangover.model.consensus.log.Entry;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.MemoryLog;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.disk.Syncing;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.DrawnBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A node whose blocks are the same in every life, what it had on its disks after each height, and lives from such disks. */
public final class Lives {
    private final List<Images> afterHeight = new ArrayList<>();

    /** @param heights how many blocks the life goes on for that is never disturbed */
    public Lives(int heights) {
        Node node = Node.inMemory(Simulation.quiet(), settings(), BlankDisks.images());
        node.start();
        afterHeight.add(BlankDisks.images());
        for (int height = 1; height <= heights; height++) {
            node.step();
            afterHeight.add(node.images());
        }
        node.abandon();
    }

    /** What was on the disks after a height; for 0 nothing. */
    public Images after(int height) {
        return afterHeight.get(height);
    }

    /** Disks on which each store is at a height of its own. */
    public Images at(int blocks, int state, int application, int swing) {
        SortedMap<String, Image> mixed = new TreeMap<>(after(blocks).byStore());
        mixed.put(ConsensusState.STORE, after(state).get(ConsensusState.STORE));
        mixed.put(MultiStore.NAME, after(application).get(MultiStore.NAME));
        mixed.put(SqlImage.STORE_NAME, after(swing).get(SqlImage.STORE_NAME));
        Images disks = Images.of(mixed);
        // An application that is ahead has executed its block, and consensus saved the results before the commit.
        String results = "results." + application;
        return application <= state
                ? disks
                : with(
                        disks,
                        ConsensusState.STORE,
                        results,
                        stateAfter(application).records().find(results).orElseThrow());
    }

    private LogImage stateAfter(int height) {
        return (LogImage) after(height).get(ConsensusState.STORE);
    }

    /** The same disks, with one more record in one of the logs of consensus. */
    public static Images with(Images images, String log, String key, String value) {
        MemoryLog changed = new MemoryLog(log, (LogImage) images.get(log), Syncing.SYNC, Simulation.quiet());
        changed.append(new Entry(key, value));
        SortedMap<String, Image> mixed = new TreeMap<>(images.byStore());
        mixed.put(log, changed.image());
        return Images.of(mixed);
    }

    /** Starts a process on these disks, lets it make some blocks, and tells what it passed. */
    public static Life from(Images disks, int blocks) {
        List<String> passed = new ArrayList<>();
        Observer observer = new Observer() {
            @Override
            public void on(Event event) {
                if (event instanceof Event.Reached reached) {
                    passed.add(reached.place().section() + "/"
                            + reached.place().boundary().name());
                }
            }
        };
        Node node = Node.inMemory(new Simulation(Choices.fifo(), observer), settings(), disks);
        try {
            node.start();
            for (int i = 0; i < blocks; i++) {
                node.step();
            }
            return new Life(List.copyOf(passed), node.images(), node.finished());
        } finally {
            node.abandon();
        }
    }

    private static NodeSettings settings() {
        SortedMap<ActionKind, Integer> mix = new TreeMap<>();
        for (ActionKind kind : ActionKind.ordinary()) {
            mix.put(kind, 1);
        }
        return new NodeSettings(
                HostDesigns.find(Lives.class.getClassLoader()).get("guarded"),
                new DrawnBlocks(Choices.seeded(7), 4, mix),
                Genesis.standard(),
                NodeConditions.normal(),
                Abci.LEGACY,
                TranscriptRetention.ARCHIVAL);
    }

    /**
     * One life.
     *
     * @param passed the boundaries, as height/name
     * @param disks what was left
     * @param height that was finished last
     */
    public record Life(List<String> passed, Images disks, long height) {
        /** Heights at which a boundary was passed. */
        public List<Long> heightsAt(String boundary) {
            return passed.stream()
                    .filter(place -> place.endsWith("/" + boundary))
                    .map(place -> Long.parseLong(place.substring(0, place.indexOf('/'))))
                    .distinct()
                    .toList();
        }

        /** Heights of the block log, the application and the state. */
        public List<Long> heights() {
            return List.of(
                    BlockLog.height((LogImage) disks.get(BlockLog.STORE)),
                    Disks.iavl(disks).version(),
                    height);
        }

        /** Whether the consensus log is left as it should be. */
        public String endHeight() {
            return Disks.log(disks, WriteAheadLog.STORE)
                    .records()
                    .find("end-height")
                    .orElse("none");
        }
    }
}
