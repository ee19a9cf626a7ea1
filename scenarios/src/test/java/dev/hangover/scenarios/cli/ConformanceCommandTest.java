package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {
    private static final String SET = "{\"op\":\"set\",\"k\":\"61\",\"v\":\"31\",\"ret\":false}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void vectorsExist() throws IOException {
        Files.createDirectories(folder.resolve("vectors/iavl"));
        Files.writeString(folder.resolve("vectors/iavl/b.jsonl"), SET);
        Files.writeString(folder.resolve("vectors/a.jsonl"), SET);
        Files.writeString(folder.resolve("vectors/notes.txt"), "");
        Files.writeString(folder.resolve("bad.jsonl"), SET + SET);
        Files.writeString(folder.resolve("malformed.jsonl"), SET + "{\"op\":\"dance\"}\n");
    }

    @Test
    void foldersAreSearchedForVectorsInAFixedOrder() {
        CommandLineRun run = run("conformance", path("vectors"));

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(path("vectors/a.jsonl") + ": passed\n" + path("vectors/iavl/b.jsonl")
                        + ": passed\n2 files: 2 passed, 0 failed\n");
    }

    @Test
    void failedVectorIsStatus1WithItsFirstDifference() {
        CommandLineRun run = run("conformance", path("bad.jsonl"), "--json", path("out.jsonl"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(path("bad.jsonl") + ": failed at line 2, set, ret: expected false, actual true\n"
                        + "1 file: 0 passed, 1 failed\n");
        assertThat(Path.of(path("out.jsonl")))
                .hasContent("{\"file\":\"" + path("bad.jsonl")
                        + "\",\"kind\":\"iavl\",\"passed\":false,\"operations\":2,\"difference\":{\"line\":2,"
                        + "\"operation\":\"set, ret\",\"expected\":\"false\",\"actual\":\"true\"}}");
    }

    @Test
    void oneMalformedVectorStopsEverythingBeforeAnythingIsWritten() {
        CommandLineRun run =
                run("conformance", path("bad.jsonl"), path("malformed.jsonl"), "--json", path("out.jsonl"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("hangover: " + path("malformed.jsonl") + ", line 2: unknown operation 'dance'\n");
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static CommandLineRun run(String... args) {
        return CommandLineRun.of(args);
    }
}
