package dev.hangover.scenarios.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.reports.jsonl.MalformedFile;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorFilesTest {
    private static final Conformance VECTORS = Conformance.ofAllKinds();
    private static final String HEADER = "{\"format\":1,\"package\":\"@agoric/swing-store\",\"options\":{}}";
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

        List<Path> found = VECTORS.find(List.of(folder));

        assertThat(found)
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly("a.jsonl", "b/1.jsonl.gz", "b/2.jsonl");
        assertThat(found).allMatch(file -> VECTORS.run(file).passed());
    }

    @Test
    void theFirstDifferenceIsNamedWithItsLine() throws IOException {
        Path file = write("wrong.jsonl", SAVE, "", SAVE.replace(":1", ":3"), SAVE);

        VectorResult result = VECTORS.run(file);

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
        malformed(write("field.jsonl", "{\"op\":\"set\",\"k\":\"00\"}"), "line 1: member 'v' is missing");
        malformed(
                write("hex.jsonl", "{\"op\":\"set\",\"k\":\"0\",\"v\":\"\"}"),
                "line 1: member 'k' is not an even number of hex");
        malformed(
                write(
                        "mount.jsonl",
                        "{\"op\":\"mount\",\"stores\":[\"a\"]}",
                        "{\"op\":\"set\",\"s\":\"b\",\"k\":\"\",\"v\":\"\"}"),
                "line 2: no store 'b' is mounted");
    }

    @Test
    void aLineIsWrongAlsoBehindTheFirstDifference() throws IOException {
        malformed(
                write("late.jsonl", SAVE.replace(":1", ":3"), "{\"op\":\"dance\"}"),
                "line 2: unknown operation 'dance'");
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op":"kernel.kv.get","args":["a"],"exports":[]}                        | member 'result' is missing
            {"op":"kernel.kv.get","args":["a"],"result":null}                       | member 'exports' is missing
            {"op":"kernel.kv.get","result":null,"exports":[]}                       | member 'args' is missing
            {"op":"kernel.kv.get","args":"a","result":null,"exports":[]}            | member 'args' is not a list: "a"
            {"op":"kernel.kv.get","args":[5],"result":null,"exports":[]}            | argument 1 of 'kernel.kv.get' is not a string: 5
            {"op":"kernel.kv.get","args":[],"result":null,"exports":[]}             | 'kernel.kv.get' takes 1 arguments, here are 0
            {"op":"transcript.readSpan","args":["v",1,2],"result":[],"exports":[]}  | 'transcript.readSpan' takes 1 to 2 arguments, here are 3
            {"op":"transcript.deleteVat","args":["v","2"],"result":{},"exports":[]} | argument 2 of 'transcript.deleteVat' is not a whole number: "2"
            {"op":"snapshot.save","args":["v",1,{"hex":""}],"result":{},"exports":[]} | member 'lcg' is missing in {"hex":""}
            {"op":"snapshot.save","args":["v",1,{"b64":"?"}],"result":{},"exports":[]} | argument 3 of 'snapshot.save' is not base64
            {"op":"store.open","args":[{"archives":true}],"result":null,"exports":[]} | argument 1 of 'store.open': unknown option 'archives'
            {"op":"host.repairMetadata","args":[[["a"]]],"result":null,"exports":[]} | argument 1 of 'host.repairMetadata': an entry has 1 parts, not 2
            {"op":"kernel.kv.gets","args":[],"result":null,"exports":[]}            | unknown operation 'kernel.kv.gets'
            {"op":5,"args":[],"result":null,"exports":[]}                           | member 'op' is not a string: 5
            {"final":"everything"}                                                  | unknown final observation 'everything'
            {"final":"import","mode":"some"}                                        | unknown mode 'some'
            {"final":"debugDump"}                                                   | member 'includeHistorical' is missing
            {"final":"live"} 7                                                      | not JSON
            """)
    void wrongLinesOfTheSwingStoreAreNamed(String line, String problem) throws IOException {
        malformed(write("swing-store.jsonl", HEADER, line), "swing-store.jsonl, line 2: " + problem);
    }

    @Test
    void aHeaderAloneIsNoVector() throws IOException {
        malformed(write("header.jsonl", HEADER), "line 1: a header without operations");
        malformed(write("format.jsonl", HEADER.replace(":1", ":2")), "line 1: the format is 2, known is 1");
        malformed(write("options.jsonl", HEADER.replace("{}", "[]")), "line 1: member 'options' is not an object: []");
    }

    @Test
    void damagedArchivesAreBadInput() throws IOException {
        malformed(write("plain.jsonl.gz", SAVE), "plain.jsonl.gz: the file cannot be read: java.util.zip.ZipException");
        Path cut = folder.resolve("cut.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
            out.write(SAVE.getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(whole, whole.length - 12));
        malformed(cut, "cut.jsonl.gz: the file cannot be read: java.io.EOFException");
    }

    @Test
    void pathsWithoutVectorsAreBadInput() {
        assertThatThrownBy(() -> LinesFile.find(folder))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("no *.jsonl");
        assertThatThrownBy(() -> LinesFile.find(folder.resolve("nowhere")))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("no such file");
    }

    private static void malformed(Path file, String message) {
        assertThatThrownBy(() -> VECTORS.run(file))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining(message);
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }
}
