package dev.hangover.scenarios.files;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.input.OneLine;
import dev.hangover.model.disk.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * A directory of this process, deleted when it is closed. Beside it lies a lock file that the operating system unlocks
 * however the process ends: making a temporary directory first deletes those whose owner is gone.
 */
public final class TemporaryDirectory implements AutoCloseable {
    private static final String PREFIX = "hangover-";
    private static final String LOCK = ".lock";
    /** The native code of SQLite, and a small database. */
    private static final long LEAST_ROOM = 8L << 20;

    // Closing any channel to a file releases all locks that this process has on it: its own files are never tried.
    private static final Set<Path> OWN = new ConcurrentSkipListSet<>();
    // A channel that nothing refers to is closed by the garbage collector, and its lock is lost.
    private static final Queue<TemporaryDirectory> UNTIL_EXIT = new ConcurrentLinkedQueue<>();

    private final Path path;
    private final Path lockFile;
    private final FileChannel lock;

    private TemporaryDirectory(Path path, Path lockFile, FileChannel lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** A new one, among the temporary files of the system. */
    public static TemporaryDirectory create() {
        return createIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A new one that lasts as long as this process. */
    public static Path untilExit() {
        TemporaryDirectory directory = create();
        UNTIL_EXIT.add(directory);
        // The last to be registered is the first to be deleted: what comes into it registers itself later.
        directory.lockFile.toFile().deleteOnExit();
        directory.path.toFile().deleteOnExit();
        return directory.path;
    }

    /**
     * A new one.
     *
     * @param parent an existing directory
     * @throws BadInput when none can be made there
     */
    public static TemporaryDirectory createIn(Path parent) {
        return createIn(parent, LEAST_ROOM);
    }

    /** A new one where so many bytes are free: before something in the middle of a run finds no room. */
    static TemporaryDirectory createIn(Path parent, long room) {
        try {
            sweep(parent);
            requireRoom(parent, room);
            while (true) {
                Optional<TemporaryDirectory> made = tryToCreateIn(parent);
                if (made.isPresent()) {
                    return made.get();
                }
            }
        } catch (IOException e) {
            throw new BadInput("no temporary directory can be made in " + parent + " (" + OneLine.of(e.toString())
                    + "; TMPDIR names another place)");
        }
    }

    /** Empty when another process took the lock file for an orphan before it was locked. */
    private static Optional<TemporaryDirectory> tryToCreateIn(Path parent) throws IOException {
        Path lockFile = Files.createTempFile(parent, PREFIX, LOCK);
        OWN.add(lockFile);
        try {
            FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            if (lock.tryLock() != null && Files.exists(lockFile)) {
                return Optional.of(
                        new TemporaryDirectory(Files.createDirectory(directoryOf(lockFile)), lockFile, lock));
            }
            lock.close();
        } catch (NoSuchFileException swept) {
            // As above, before it was opened.
        }
        OWN.remove(lockFile);
        return Optional.empty();
    }

    /** Deletes those of this process that are left, as far as that is possible: for an end without the hooks of the JVM. */
    public static void deleteOwn() {
        for (Path lockFile : OWN) {
            try {
                if (Files.exists(directoryOf(lockFile))) {
                    FileTree.delete(directoryOf(lockFile));
                }
                Files.deleteIfExists(lockFile);
            } catch (IOException | UncheckedIOException e) {
                // The next start will find it.
            }
        }
    }

    /** The path of the directory. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            FileTree.delete(path);
            lock.close();
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        } finally {
            OWN.remove(lockFile);
        }
    }

    private static void requireRoom(Path parent, long bytes) throws IOException {
        FileStore store = Files.getFileStore(parent);
        // Some file systems do not know how large they are.
        if (store.getTotalSpace() > 0 && store.getUsableSpace() < bytes) {
            throw new BadInput("the temporary directory " + parent + " is full: " + store.getUsableSpace()
                    + " bytes free, " + bytes + " needed (TMPDIR names another place)");
        }
    }

    private static void sweep(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            files.filter(TemporaryDirectory::isLockOfAnotherProcess)
                    .toList()
                    .forEach(TemporaryDirectory::deleteIfOrphaned);
        }
    }

    private static boolean isLockOfAnotherProcess(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(LOCK) && !OWN.contains(file) && Files.isWritable(file);
    }

    private static void deleteIfOrphaned(Path lockFile) {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                if (Files.exists(directoryOf(lockFile))) {
                    FileTree.delete(directoryOf(lockFile));
                }
                Files.deleteIfExists(lockFile);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another process deletes it too, or a child of the dead process still writes: the next start will find it
            // again.
        }
    }

    private static Path directoryOf(Path lockFile) {
        String name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }
}
