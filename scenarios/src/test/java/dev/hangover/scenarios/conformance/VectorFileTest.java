package dev.hangover.scenarios.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.scenarios.conformance.vector.MalformedVector;
import dev.hangover.scenarios.conformance.vector.VectorFile;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {
    private static final String EMPTY_ROOT = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String SAVE = "{\"op\":\"save\",\"version\":1,\"root\":\"" + EMPTY_ROOT + "\"}";

    @TempDir
    private Path folder;

    @Test
    void aFolderIsSearchedForVectorFilesOnlyAndInOrder() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        write("b/2.jsonl", SAVE);
        write("a.jsonl", SAVE);
        write("notes.md", "nothing");
        write("c.json", SAVE);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b/1.jsonl.gz")))) {
            out.write(SAVE.getBytes(StandardCharsets.UTF_8));
        }

        List<VectorResult> seen = new ArrayList<>();
        List<VectorResult> results = Conformance.run(List.of(folder), seen::add);

        assertThat(results)
                .extracting(result -> folder.relativize(result.file()).toString())
                .containsExactly("a.jsonl", "b/1.jsonl.gz", "b/2.jsonl");
        assertThat(results).allMatch(VectorResult::passed).isEqualTo(seen);
    }

    @Test
    void theFirstDifferenceIsNamedWithItsLine() throws IOException {
        Path file = write("wrong.jsonl", SAVE, "", SAVE.replace(":1", ":3"), "{\"op\":\"never reached\"}");

        VectorResult result = Conformance.run(file);

        assertThat(result.difference()).contains(new VectorResult.Difference(3, "save, version", "3", "2"));
        assertThat(result.operations()).isEqualTo(2);
    }

    @Test
    void whatCannotBeRunIsBadInputWithFileAndLine() throws IOException {
        malformed(write("json.jsonl", SAVE, "{"), "json.jsonl, line 2: not JSON");
        malformed(write("array.jsonl", "[]"), "line 1: not a JSON object");
        malformed(write("empty.jsonl", ""), "holds no line");
        malformed(write("unknown.jsonl", "{\"op\":\"dance\"}"), "line 1: begins no vector of a known kind");
        malformed(write("operation.jsonl", SAVE, "{\"op\":\"dance\"}"), "line 2: unknown operation 'dance'");
        malformed(write("field.jsonl", "{\"op\":\"set\",\"k\":\"00\"}"), "line 1: field 'v' is missing");
        malformed(write("hex.jsonl", "{\"op\":\"set\",\"k\":\"0\",\"v\":\"\"}"), "line 1: not an even number of hex");
        malformed(
                write(
                        "mount.jsonl",
                        "{\"op\":\"mount\",\"stores\":[\"a\"]}",
                        "{\"op\":\"set\",\"s\":\"b\",\"k\":\"\",\"v\":\"\"}"),
                "line 2: no store 'b' is mounted");
    }

    @Test
    void pathsWithoutVectorsAreBadInput() {
        assertThatThrownBy(() -> VectorFile.find(folder))
                .isInstanceOf(MalformedVector.class)
                .hasMessageContaining("no *.jsonl");
        assertThatThrownBy(() -> VectorFile.find(folder.resolve("nowhere")))
                .isInstanceOf(MalformedVector.class)
                .hasMessageContaining("no such file");
    }

    private static void malformed(Path file, String message) {
        assertThatThrownBy(() -> Conformance.run(file))
                .isInstanceOf(MalformedVector.class)
                .hasMessageContaining(message);
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }
}
