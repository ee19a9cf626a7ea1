package dev.hangover.reports.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of lines is read whole or not at all. */
class LinesFileTest {
    @TempDir
    private Path folder;

    @Test
    void blankLinesCountAndSayNothing() throws IOException {
        LinesFile file = LinesFile.read(Files.writeString(folder.resolve("a.jsonl"), "\n{\"a\":1}\n \n\n{\"b\":2}"));

        assertThat(file.lines()).extracting(Line::number).containsExactly(2, 5);
        assertThatThrownBy(() -> LinesFile.read(Files.writeString(folder.resolve("b.jsonl"), "\n \n")))
                .isInstanceOf(MalformedFile.class)
                .hasMessageEndingWith("the file holds no line");
    }

    @Test
    void aMemberThatStandsTwiceIsAnErrorAtItsLine() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.jsonl"), "{\"a\":1}\n{\"a\":1,\"b\":2,\"a\":3}\n");
        Path nested = Files.writeString(folder.resolve("b.jsonl"), "{\"a\":[{\"x\":1},{\"x\":1,\"x\":1}]}\n");

        assertThatThrownBy(() -> LinesFile.read(plain))
                .isInstanceOf(MalformedFile.class)
                .hasMessage(plain + ", line 2: member 'a' stands twice in an object (keep one)");
        assertThatThrownBy(() -> LinesFile.read(nested))
                .hasMessage(nested + ", line 1: member 'x' stands twice in an object (keep one)");
    }

    @Test
    void aSmallFileThatUnpacksToMoreThanTheLimitIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = "0".repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1_000; i++) {
                out.write(zeros);
            }
        }

        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThat(LinesFile.text(bomb, 1, 1_000_000)).hasSize(1_000_000);
        assertThatThrownBy(() -> LinesFile.text(bomb, 1, 999_999))
                .isInstanceOf(MalformedFile.class)
                .hasMessage(bomb + ": unpacked it is larger than 999999 bytes");
    }

    @Test
    void aFileThatIsNoGzipOrCutShortIsRefused() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.jsonl.gz"), "{\"a\":1}\n");

        assertThatThrownBy(() -> LinesFile.read(plain))
                .isInstanceOf(MalformedFile.class)
                .hasMessageStartingWith(plain + ": the file cannot be read: ");
    }
}
