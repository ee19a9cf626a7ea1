package dev.hangover.scenarios.cli;

import dev.hangover.reports.text.LaneTable;
import dev.hangover.reports.text.OutcomeText;
import dev.hangover.scenarios.campaign.BadInput;
import dev.hangover.scenarios.campaign.Campaign;
import dev.hangover.scenarios.campaign.Replay;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one recorded run again and shows what happened in it. */
@Command(
        name = "replay",
        description = "Runs a recorded run again and prints its lane table; fails when it ends differently.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ReplayCommand implements Callable<Integer> {
    private static final String TOKEN = "[A-Za-z0-9._~+-]{1,300}";
    private static final long LARGEST_BYTES = 1_000_000;
    private static final int QUOTED = 60;

    private final Campaigns campaigns;
    private final Terminal terminal;

    @Parameters(paramLabel = "TOKEN|FILE", description = "A token, or the file that holds a longer one.")
    private String token;

    @Mixin
    private Plugins plugins = new Plugins();

    @Option(names = "--scenario", paramLabel = "FILE", description = "The scenario file, when it is not built in.")
    private String scenario;

    @Option(names = "--trace", paramLabel = "FILE", description = "Write every event, one a line.")
    private String trace;

    ReplayCommand(Campaigns campaigns, Terminal terminal) {
        this.campaigns = campaigns;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String recorded = recorded();
        Optional<OutputFile> file =
                Optional.ofNullable(trace).map(path -> OutputFile.writable("--trace", path, inputs()));
        Campaign known = campaigns.with(plugins.jars());
        Optional<Scenario> given = Optional.ofNullable(scenario).map(new Catalogue(known.vocabulary())::find);
        Replay replay = known.replay(recorded, given);
        file.ifPresent(target -> {
            target.append(replay.fullTrace());
            target.close();
        });
        terminal.print(LaneTable.render(replay.trace()));
        terminal.line("");
        OutcomeText.lines(replay.outcome()).forEach(terminal::line);
        terminal.line(replay.sameAsRecorded() ? "This is the recorded outcome." : "This is NOT the recorded outcome.");
        return replay.sameAsRecorded() ? Status.MET : Status.NOT_MET;
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>(plugins.jars());
        inputs.add(token);
        return inputs;
    }

    private String recorded() {
        try {
            Path path = Path.of(token);
            if (Files.isRegularFile(path)) {
                return content(path);
            }
        } catch (InvalidPathException e) {
            // Then it is no file, and the message below says so.
        }
        if (!token.matches(TOKEN)) {
            String shown = token.length() > QUOTED ? token.substring(0, QUOTED) + "..." : token;
            throw new BadInput("'" + shown + "' is neither a file nor a token (1 to 300 of A-Z a-z 0-9 . _ ~ + -)");
        }
        return token;
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
