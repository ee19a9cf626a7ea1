package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.node.Node;
import dev.hangover.model.node.NodeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Where the databases of nodes live. */
public interface NodeFactory {
    /** A node with these images on its disks. */
    Node house(Simulation simulation, NodeSettings settings, Images images);

    /** In memory. */
    static NodeFactory memory() {
        return Node::inMemory;
    }

    /**
     * In files: every life of every node gets a directory of its own below this one, and deletes it in the end.
     *
     * @param parent an existing directory
     */
    static NodeFactory files(Path parent) {
        return new NodeFactory() {
            private final AtomicLong next = new AtomicLong();

            @Override
            public Node house(Simulation simulation, NodeSettings settings, Images images) {
                try {
                    Path home = Files.createDirectory(parent.resolve("node-" + next.getAndIncrement()));
                    return Node.inFiles(simulation, settings, images, home);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot make a directory for a node in " + parent, e);
                }
            }
        };
    }

    /**
     * In files that stay: every life opens those that the one before it left, whatever images it is given.
     *
     * @param directory an existing directory, which only one node uses at a time
     */
    static NodeFactory inPlace(Path directory) {
        return (simulation, settings, images) -> Node.inPlace(simulation, settings, images, directory);
    }
}
