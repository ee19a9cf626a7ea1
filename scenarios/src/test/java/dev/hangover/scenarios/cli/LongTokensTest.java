package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.ShrunkForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LongTokensTest {
    private static final String LONG = "scenario late-flush\nat none\n";

    @Test
    void whatIsTooLongForATokenBecomesAFileThatReplayReads() throws IOException {
        ShrunkForm stored = LongTokens.stored(new ShrunkForm(LONG, "./hangover replay " + LONG, "none", 1, 0, 0, true));
        Path file = Path.of(stored.token());
        try {
            assertThat(stored.token()).matches("hangover-[0-9a-f]{8}\\.run");
            assertThat(stored.command()).isEqualTo("./hangover replay " + stored.token());
            assertThat(RecordedRun.text(stored.token())).isEqualTo(LONG.strip());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void aTokenStaysWhatItIs() {
        ShrunkForm form = new ShrunkForm("1.s", "./hangover replay 1.s", "none", 1, 0, 0, true);

        assertThat(LongTokens.stored(form)).isEqualTo(form);
    }
}
