package dev.hangover.model.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    @TempDir
    private Path folder;

    @Test
    void deletesAllThatIsBelowAndNothingBeside() throws IOException {
        Path doomed = Files.createDirectories(folder.resolve("doomed/deep")).getParent();
        Path beside = Files.writeString(folder.resolve("doomed.txt"), "stays");
        Files.writeString(doomed.resolve("deep/file"), "goes");
        Files.createSymbolicLink(doomed.resolve("link"), beside);

        FileTree.delete(doomed);

        assertThat(doomed).doesNotExist();
        assertThat(beside).exists();
    }

    @Test
    void saysWhichDirectoryCannotBeDeleted() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> FileTree.delete(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot delete " + missing);
    }
}
