package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.campaign.BadInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A run that the user names: by its token, or by a file that says which run it is. */
final class RecordedRun {
    private static final String TOKEN = "[A-Za-z0-9._~+-]{1,300}";
    private static final long LARGEST_BYTES = 1_000_000;
    private static final int QUOTED = 60;

    private RecordedRun() {}

    /**
     * What says which run it is.
     *
     * @param argument a token, or the path of a file
     * @throws BadInput when it is neither
     */
    static String text(String argument) {
        try {
            Path path = Path.of(argument);
            if (Files.isRegularFile(path)) {
                return content(path);
            }
        } catch (InvalidPathException e) {
            // Then it is no file, and the message below says so.
        }
        if (!argument.matches(TOKEN)) {
            String shown = argument.length() > QUOTED ? argument.substring(0, QUOTED) + "..." : argument;
            throw new BadInput("'" + shown + "' is neither a file nor a token (1 to 300 of A-Z a-z 0-9 . _ ~ + -)");
        }
        return argument;
    }

    private static String content(Path path) {
        try {
            if (Files.size(path) > LARGEST_BYTES) {
                throw new BadInput(path + ": holds no recorded run (it is larger than " + LARGEST_BYTES + " bytes)");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString()
                    .strip();
            if (text.isEmpty()) {
                throw new BadInput(path + ": holds no recorded run (it is empty)");
            }
            return text;
        } catch (IOException e) {
            throw new BadInput(path + ": cannot be read as UTF-8 text (" + e.getMessage() + ")");
        }
    }
}
