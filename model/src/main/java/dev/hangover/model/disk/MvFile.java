package dev.hangover.model.disk;

import java.nio.ByteBuffer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.OffHeapStore;
import org.h2.mvstore.SFChunk;

/**
 * Opens an MVStore without background thread and automatic commits, and so that a commit survives a kill: a file only
 * grows. MVStore would reuse space that has been free for 45 seconds, and sometimes not find a commit there when it
 * opens the file of a process that was killed.
 */
public final class MvFile {
    private MvFile() {}

    /** The store in a file; an empty one when there is no such file. */
    public static MVStore open(String path) {
        return growing(quiet().fileName(path).open());
    }

    /**
     * The store in the bytes of a file, for reading: the file itself is neither opened nor repaired. A process that was killed
     * when it had just made the file has left it empty.
     */
    public static MVStore open(byte[] bytes) {
        OffHeapStore memory = new OffHeapStore();
        if (bytes.length > 0) {
            memory.writeFully((SFChunk) null, 0, ByteBuffer.wrap(bytes));
        }
        return quiet().fileStore(memory).open();
    }

    /** The store on a disk of ours; an empty one when nothing is on it. */
    public static MVStore open(OffHeapStore disk) {
        return growing(quiet().fileStore(disk).open());
    }

    private static MVStore growing(MVStore store) {
        store.setReuseSpace(false);
        return store;
    }

    private static MVStore.Builder quiet() {
        return new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .autoCompactFillRate(0);
    }
}
