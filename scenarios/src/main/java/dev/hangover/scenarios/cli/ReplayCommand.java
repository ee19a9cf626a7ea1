package dev.hangover.scenarios.cli;

import dev.hangover.harness.replay.Replay;
import dev.hangover.reports.text.LaneTable;
import dev.hangover.reports.text.OutcomeText;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replays a recorded run and shows its trace. */
@Command(
        name = "replay",
        description = "Runs a recorded run again and prints its lane table; fails when it ends differently.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ReplayCommand implements Callable<Integer> {
    private final Services services;
    private final Terminal terminal;

    @Mixin
    private RecordedRun run = new RecordedRun();

    @Option(names = "--trace", paramLabel = "FILE", description = "Write every event, one a line.")
    private String trace;

    @Option(names = "--save", paramLabel = "FILE", description = "Write the run to a small file that replay reads.")
    private String save;

    ReplayCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String recorded = run.text();
        Optional<OutputFile> file =
                Optional.ofNullable(trace).map(path -> OutputFile.writable("--trace", path, run.inputs()));
        Optional<OutputFile> kept =
                Optional.ofNullable(save).map(path -> OutputFile.writable("--save", path, run.inputs()));
        kept.ifPresent(target -> file.ifPresent(target::requireOtherThan));
        Replay replay = run.with(
                services,
                recorded,
                (key, of, format, command) -> services.engine().replay(key, of, format));
        file.ifPresent(target -> {
            target.append(replay.fullTrace());
            target.close();
        });
        kept.ifPresent(target -> {
            target.append(replay.file());
            target.close();
        });
        terminal.print(LaneTable.render(replay.trace()));
        terminal.line("");
        String section = replay.trace().sectionWord();
        OutcomeText.lines(replay.outcome(), section).forEach(terminal::line);
        replay.remarks().forEach(remark -> OutcomeText.lines(remark, section).forEach(terminal::line));
        replay.inevitability().ifPresent(lost -> terminal.line("  " + lost.sentence()));
        terminal.line(comparison(replay));
        return replay.sameAsRecorded() ? Status.MET : Status.NOT_MET;
    }

    private static String comparison(Replay replay) {
        if (!replay.sameAsRecorded()) {
            return "This is NOT the recorded outcome.";
        }
        return replay.recordedLaw()
                .map(law -> "This is the recorded outcome, which was named after the law '" + law
                        + "' when it was recorded.")
                .orElse("This is the recorded outcome.");
    }
}
