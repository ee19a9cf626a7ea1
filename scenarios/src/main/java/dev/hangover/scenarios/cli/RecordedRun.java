package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.Subjects;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options with which the user names a run: by its token, or by a run file. */
final class RecordedRun {
    private static final String TOKEN = "[A-Za-z0-9._~+-]{1,300}";
    private static final long LARGEST_BYTES = 1_000_000;
    private static final int QUOTED = 60;
    private static final Pattern LINE = Pattern.compile("line (\\d+): ");

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

    /**
     * Does something with the case of the run. What is wrong with the run is said with the name of the file, and with the line
     * where there is one.
     */
    <T> T with(Services services, String recorded, Subjects.RecordedWork<T> work) {
        Subjects subjects = services.subjects().apply(plugins.jars());
        Optional<Scenario> given = subjects.given(scenario);
        try {
            return subjects.with(recorded, given, work);
        } catch (BadInput e) {
            if (!isFile(token)) {
                throw e;
            }
            Matcher line = LINE.matcher(e.getMessage());
            throw new BadInput(
                    line.lookingAt()
                            ? token + ":" + line.group(1) + ": "
                                    + e.getMessage().substring(line.end())
                            : token + ": " + e.getMessage());
        }
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Paths of the plugins. */
    List<String> plugins() {
        return plugins.jars();
    }

    /** The argument as the user gave it. */
    String argument() {
        return token;
    }

    /** Files that are read, and so must not be written. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>(plugins.jars());
        inputs.add(token);
        Optional.ofNullable(scenario).ifPresent(inputs::add);
        return inputs;
    }

    /**
     * What says which run it is.
     *
     * @param argument a token, or the path of a file
     * @throws BadInput when it is neither
     */
    static String text(String argument) {
        if (isFile(argument)) {
            return content(Path.of(argument));
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
                    .stripTrailing();
            if (text.isBlank()) {
                throw new BadInput(path + ": holds no recorded run (it is empty)");
            }
            return text;
        } catch (IOException e) {
            throw new BadInput(path + ": cannot be read as UTF-8 text (" + e.getMessage() + ")");
        }
    }
}
