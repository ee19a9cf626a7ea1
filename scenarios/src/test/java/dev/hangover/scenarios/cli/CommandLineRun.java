package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.Engine;
import dev.hangover.scenarios.jobs.Watchdog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** One command line, with all that came out of it. */
public record CommandLineRun(int status, String out, String err) {
    /** Runs it as the program does. */
    public static CommandLineRun of(String... args) {
        return of(services -> services, args);
    }

    /** Runs it with this engine, and with incidents that are not looked for. */
    static CommandLineRun of(Engine engine, String... args) {
        return of(services -> services.with(engine).with(FakeIncidents::new), args);
    }

    static CommandLineRun of(UnaryOperator<Services> changed, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int status = new Main(changed.apply(Wiring.services(Watchdog.disabled())), terminal).run(args);
        return new CommandLineRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
