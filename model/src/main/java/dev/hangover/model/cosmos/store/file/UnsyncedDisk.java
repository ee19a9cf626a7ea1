package dev.hangover.model.cosmos.store.file;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.disk.MvFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.OffHeapStore;
import org.h2.mvstore.SFChunk;

/**
 * A disk under an MVStore that remembers the writes since the last sync: a power cut can lose them, newest first or out of
 * order, and can tear one. It takes the place of H2's file (its {@code FileStore}, one step above {@code FilePath}, where
 * no registry is shared by the whole process).
 */
public final class UnsyncedDisk {
    /** Bytes that a disk writes as one. */
    public static final int SECTOR = 512;

    private final Consumer<UnsyncedDisk> beforeSync;
    private final List<Write> unsynced = new ArrayList<>();
    private byte[] synced = new byte[0];

    /**
     * A disk.
     *
     * @param beforeSync is given the disk before each sync, when most can be lost
     */
    public UnsyncedDisk(Consumer<UnsyncedDisk> beforeSync) {
        this.beforeSync = beforeSync;
    }

    /** An empty application database on this disk. */
    public NodeStore create() {
        return MvNodeStore.create(this);
    }

    /** What the process sees: everything that was written. */
    public byte[] bytes() {
        return with(unsynced);
    }

    /** What a power cut leaves for sure. */
    public byte[] synced() {
        return synced.clone();
    }

    /** What is left when the last writes are lost: nothing of them, then one more, up to all. */
    public List<byte[]> afterLoss() {
        List<byte[]> left = new ArrayList<>();
        for (int kept = 0; kept <= unsynced.size(); kept++) {
            left.add(with(unsynced.subList(0, kept)));
        }
        return left;
    }

    /** What is left when the last write that reached the disk did so in part: cut at every sector boundary within it. */
    public List<byte[]> afterTear() {
        List<byte[]> left = new ArrayList<>();
        for (int torn = 0; torn < unsynced.size(); torn++) {
            for (int length = SECTOR; length < unsynced.get(torn).bytes.length; length += SECTOR) {
                List<Write> kept = new ArrayList<>(unsynced.subList(0, torn));
                kept.add(unsynced.get(torn).firstOf(length));
                left.add(with(kept));
            }
        }
        return left;
    }

    /** What is left when writes reach the disk out of order: all but one of them, and one of them alone. */
    public List<byte[]> afterReordering() {
        List<byte[]> left = new ArrayList<>();
        for (int one = 0; one < unsynced.size(); one++) {
            List<Write> others = new ArrayList<>(unsynced);
            left.add(with(List.of(others.remove(one))));
            left.add(with(others));
        }
        return left;
    }

    /** What a process finds that opens the database on a disk with these bytes. */
    public static Fingerprint found(byte[] bytes) {
        return new FileImage(bytes, List.of()).fingerprint();
    }

    MVStore mount() {
        return MvFile.open(new Channel());
    }

    private byte[] with(List<Write> writes) {
        byte[] bytes = synced.clone();
        for (Write write : writes) {
            int end = (int) write.position + write.bytes.length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, end);
            }
            System.arraycopy(write.bytes, 0, bytes, (int) write.position, write.bytes.length);
        }
        return bytes;
    }

    private record Write(long position, byte[] bytes) {
        Write firstOf(int length) {
            return new Write(position, Arrays.copyOf(bytes, length));
        }
    }

    /** Sees every write that H2 makes. A file that shrinks is not remembered as such: what is cut off is never read. */
    private final class Channel extends OffHeapStore {
        @Override
        public void writeFully(SFChunk chunk, long position, ByteBuffer source) {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            unsynced.add(new Write(position, bytes));
            super.writeFully(chunk, position, source);
        }

        @Override
        public void sync() {
            beforeSync.accept(UnsyncedDisk.this);
            synced = UnsyncedDisk.this.bytes();
            unsynced.clear();
        }
    }
}
