package dev.hangover.scenarios.cli;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.ShrunkForm;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes runs that are too long for a token to files in the working directory; {@code replay} accepts either. The file's
 * name is made of its content, so that the same run is always the same file.
 */
final class LongTokens {
    private LongTokens() {}

    /** The same result; what was too long for a token names its file instead. */
    static CaseResult stored(CaseResult result) {
        return result.with(result.failures().stream().map(LongTokens::stored).toList());
    }

    /** The same form; likewise. */
    static ShrunkForm stored(ShrunkForm form) {
        String token = stored(form.token());
        return new ShrunkForm(
                token,
                form.command().replace(form.token(), token),
                form.coordinates(),
                form.sections(),
                form.actions(),
                form.crashes(),
                form.minimal());
    }

    private static Failure stored(Failure failure) {
        String token = stored(failure.token());
        Failure same = failure.named(token, failure.command().replace(failure.token(), token));
        return failure.shrunk().map(LongTokens::stored).map(same::with).orElse(same);
    }

    private static String stored(String text) {
        if (!text.contains("\n")) {
            return text;
        }
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        String name = "hangover-" + HexFormat.of().toHexDigits((int) crc.getValue()) + ".run";
        try (OutputFile file = OutputFile.writable("a run that is too long for a token", name, List.of())) {
            file.append(text);
        }
        return name;
    }
}
