package dev.hangover.model.cosmos.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, in a file. */
class MvNodeStoreTest extends NodeStoreContract {
    @TempDir
    private Path folder;

    @Override
    Disk disk() {
        return new Disk.Files(folder);
    }
}
