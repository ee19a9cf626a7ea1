package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.conformance.Conformance;
import dev.hangover.scenarios.explore.Campaign;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One command line, with all that came out of it. */
public record CommandLineRun(int status, String out, String err) {
    /** Runs it over this campaign. */
    public static CommandLineRun of(Campaign campaign, String... args) {
        return of(campaign, Conformance.ofAllKinds(), args);
    }

    static CommandLineRun of(Campaign campaign, Conformance conformance, String... args) {
        return of(plugins -> campaign, conformance, args);
    }

    static CommandLineRun of(Campaigns campaigns, Conformance conformance, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int status = new Main(campaigns, () -> conformance, terminal).run(args);
        return new CommandLineRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
