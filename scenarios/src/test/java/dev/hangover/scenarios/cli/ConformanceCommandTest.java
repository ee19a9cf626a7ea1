package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.campaign.Conformance;
import dev.hangover.scenarios.campaign.ConformanceResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {
    private static final Conformance FAKE = file -> {
        String name = file.getFileName().toString();
        return name.startsWith("bad")
                ? new ConformanceResult(3, 1, List.of("vector 2: expected 7, actual 8"))
                : new ConformanceResult(name.startsWith("empty") ? 0 : 5, 0, List.of());
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void vectorsExist() throws IOException {
        Files.createDirectories(folder.resolve("vectors/iavl"));
        Files.writeString(folder.resolve("vectors/iavl/b.jsonl"), "");
        Files.writeString(folder.resolve("vectors/a.jsonl.gz"), "");
        Files.writeString(folder.resolve("vectors/notes.txt"), "");
        Files.writeString(folder.resolve("bad.jsonl"), "");
        Files.writeString(folder.resolve("empty.jsonl"), "");
    }

    @Test
    void foldersAreSearchedForVectorsInAFixedOrder() {
        CommandLineRun run = run("conformance", path("vectors"));

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(path("vectors/a.jsonl.gz") + ": 5 passed, 0 failed\n" + path("vectors/iavl/b.jsonl")
                        + ": 5 passed, 0 failed\n2 files: 10 passed, 0 failed\n");
    }

    @Test
    void failedVectorIsStatus1WithItsFirstDifference() {
        CommandLineRun run = run("conformance", path("bad.jsonl"), "--json", path("out.jsonl"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("3 passed, 1 failed\n  vector 2: expected 7, actual 8\n");
        assertThat(Path.of(path("out.jsonl")))
                .hasContent("{\"file\":\"" + path("bad.jsonl")
                        + "\",\"passed\":3,\"failed\":1,\"differences\":[\"vector 2: expected 7, actual 8\"]}");
    }

    @Test
    void fileWithoutVectorsIsNotAPass() {
        CommandLineRun run = run("conformance", path("empty.jsonl"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("hangover: " + path("empty.jsonl") + ": holds no vectors\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static CommandLineRun run(String... args) {
        return CommandLineRun.of(new FakeCampaign(), FAKE, args);
    }
}
