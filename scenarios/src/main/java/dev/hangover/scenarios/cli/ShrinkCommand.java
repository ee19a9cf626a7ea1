package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.result.SectionWords;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.reports.text.OutcomeText;
import dev.hangover.scenarios.catalogue.Limits;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shrinks a recorded failure, and shows the steps. */
@Command(
        name = "shrink",
        description =
                "Removes from a failing run everything that its failure does not need, and prints the token of the rest.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ShrinkCommand implements Callable<Integer> {
    private final Services services;
    private final Terminal terminal;

    @Mixin
    private RecordedRun run = new RecordedRun();

    @Option(names = "--runs", paramLabel = "N", description = "Make at most about so many runs (default: 5000).")
    private int runs = (int) Shrinker.EXECUTIONS;

    ShrinkCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Limits.RUNS.contains(runs)) {
            throw new BadInput("--runs: '" + runs + "' is not a whole number from " + Limits.RUNS);
        }
        String recorded = run.text();
        Shrunk shrunk;
        try (ProgressDisplay progress = ProgressDisplay.on(terminal, "shrinking")) {
            shrunk = run.with(
                    services,
                    recorded,
                    (key, of, format, command) ->
                            new Shrunk(services.engine().shrink(key, of, format, command, runs, progress), of.words()));
        }
        Shrinkage shrinkage = shrunk.shrinkage();
        OutcomeText.lines(shrinkage.outcome(), shrunk.words().numbered()).forEach(terminal::line);
        if (shrinkage.smallest().isEmpty()) {
            terminal.line("This is NOT the recorded outcome: there is nothing to shrink.");
            return Status.NOT_MET;
        }
        terminal.line("");
        shrinkage.history().forEach(form -> terminal.line("  " + form));
        terminal.line("");
        smallest(LongTokens.stored(shrinkage.smallest().get()), shrinkage.executions(), shrunk.words());
        return Status.MET;
    }

    private void smallest(ShrunkForm form, long executions, SectionWords words) {
        String known = form.minimal()
                ? "nothing more can be taken away"
                : "the allowance was spent before it was known whether more can be taken away";
        terminal.line(words.noun() + "s " + form.sections() + ", actions " + form.actions() + ", crashes "
                + form.crashes() + ": " + known + " (" + executions + " runs)");
        terminal.line(form.token());
        terminal.line(form.command());
    }

    private record Shrunk(Shrinkage shrinkage, SectionWords words) {}
}
