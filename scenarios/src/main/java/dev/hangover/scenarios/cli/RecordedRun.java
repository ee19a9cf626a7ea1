package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.campaign.Campaign;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.input.BadInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options with which the user names a run: by its token, or by a file that says which run it is. */
final class RecordedRun {
    private static final String TOKEN = "[A-Za-z0-9._~+-]{1,300}";
    private static final long LARGEST_BYTES = 1_000_000;
    private static final int QUOTED = 60;

    @Parameters(paramLabel = "TOKEN|FILE", description = "A token, or the file that holds a longer one.")
    private String token;

    @Option(names = "--scenario", paramLabel = "FILE", description = "The scenario file, when it is not built in.")
    private String scenario;

    @Mixin
    private Plugins plugins = new Plugins();

    /**
     * What says which run it is.
     *
     * @throws BadInput when that is neither a token nor a file
     */
    String text() {
        return text(token);
    }

    /** Everything that can be explored, what the user brings included. */
    Campaign campaign(Campaigns campaigns) {
        return campaigns.with(plugins.jars());
    }

    /** The scenario that the user brings. */
    Optional<Scenario> scenario(Campaign campaign) {
        return Optional.ofNullable(scenario).map(new Catalogue(campaign.vocabulary())::find);
    }

    /** Files that are read, and so must not be written. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>(plugins.jars());
        inputs.add(token);
        return inputs;
    }

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
