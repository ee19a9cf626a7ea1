package dev.hangover.scenarios.realkill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native library of SQLite, once for all children: each would unpack it among the temporary files of the system and,
 * killed, leave it there.
 */
final class NativeLibrary {
    private NativeLibrary() {}

    /** Unpacks it. Answers its file. */
    static Path extractInto(Path directory) {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Path file = directory.resolve(name);
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new IllegalStateException("the SQLite driver has no library for this machine: " + resource);
            }
            Files.copy(library, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + resource + " into " + directory, e);
        }
    }
}
