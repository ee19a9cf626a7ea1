package dev.hangover.model.cosmos.store.file;

import java.nio.ByteBuffer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.OffHeapStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.type.ByteArrayDataType;

/** How an MVStore is opened so that it does nothing by itself: no background thread, no commit that nobody asked for. */
final class MvFile {
    private MvFile() {}

    static MVStore open(String path) {
        return quiet().fileName(path).open();
    }

    /** Opens what is in these bytes, for reading, without a file. */
    static MVStore open(byte[] bytes) {
        OffHeapStore memory = new OffHeapStore();
        memory.writeFully((SFChunk) null, 0, ByteBuffer.wrap(bytes));
        return quiet().fileStore(memory).open();
    }

    /** Opens what is on a disk of ours. */
    static MVStore open(OffHeapStore disk) {
        return quiet().fileStore(disk).open();
    }

    static MVMap<byte[], byte[]> records(MVStore store) {
        return store.openMap(
                "application",
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private static MVStore.Builder quiet() {
        return new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .autoCompactFillRate(0);
    }
}
