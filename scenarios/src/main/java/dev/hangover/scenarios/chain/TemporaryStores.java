package dev.hangover.scenarios.chain;

import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.files.TemporaryDirectory;
import java.nio.file.Path;
import java.util.Optional;

/** Where the databases of a campaign live: in memory, or in a temporary directory that is deleted in the end. */
public final class TemporaryStores implements AutoCloseable {
    private final Optional<TemporaryDirectory> directory;

    private TemporaryStores(Optional<TemporaryDirectory> directory) {
        this.directory = directory;
    }

    /** @param store {@code memory} or {@code file} */
    public static TemporaryStores of(String store) {
        return new TemporaryStores(
                store.equals("memory") ? Optional.empty() : Optional.of(TemporaryDirectory.create()));
    }

    /** The temporary directory. */
    public Path path() {
        return directory
                .map(TemporaryDirectory::path)
                .orElseThrow(() -> new IllegalStateException("databases in memory have no directory"));
    }

    /** Houses nodes there. */
    public NodeFactory housing() {
        return directory.map(one -> NodeFactory.files(one.path())).orElseGet(NodeFactory::memory);
    }

    @Override
    public void close() {
        directory.ifPresent(TemporaryDirectory::close);
    }
}
