package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.explore.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
    private static final String COMMANDS =
            "one of explore, replay, shrink, check-certificate, dump, diff-state, list, check, conformance, incidents, lattice, cuts, bench, completion, help";
    private static final String OLD = "results of yesterday\n";
    private final FakeEngine engine = new FakeEngine();

    @TempDir
    private Path folder;

    @BeforeEach
    void olderResultsExist() throws IOException {
        Files.writeString(folder.resolve("old.jsonl"), OLD);
        Files.writeString(folder.resolve("bad.yaml"), "title: [a\n");
        Files.writeString(folder.resolve("good.yaml"), "title: t\ndesigns: {guarded: converged}\n");
        Files.writeString(folder.resolve("empty.token"), "\n");
        Files.createDirectory(folder.resolve("directory"));
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("badCommandLines")
    void isOneLineAndStatus2AndNothingIsWritten(String claim, String line, String message) throws IOException {
        List<String> before = files();
        String[] args = Stream.of(line.split(" "))
                .map(arg -> arg.replace("DIR", folder.toString()).replace("_", " "))
                .toArray(String[]::new);
        CommandLineRun run = CommandLineRun.of(engine, args);
        assertThat(run.err()).isEqualTo("hangover: " + message.replace("DIR", folder.toString()) + "\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
        assertThat(folder.resolve("old.jsonl")).hasContent(OLD);
        assertThat(engine.explored).isEmpty();
    }

    static Stream<Arguments> badCommandLines() {
        return Stream.of(
                arguments(
                        "random kills without real ones",
                        "explore late-flush --random-kills 5",
                        "--random-kills: only with --real-kill"),
                arguments(
                        "too many random kills",
                        "explore late-flush --real-kill --random-kills 10001",
                        "--random-kills: '10001' is not a whole number from 0 to 10000"),
                arguments(
                        "real kills at one place",
                        "explore late-flush --real-kill --at 1/between-sql-and-iavl",
                        "--real-kill: kills at every window, not only at --at (leave one of them out)"),
                arguments("empty command", "", "no such command: '' (" + COMMANDS + ") (see 'hangover --help')"),
                arguments(
                        "unknown command",
                        "exlpore",
                        "no such command: 'exlpore', did you mean 'explore'? (" + COMMANDS
                                + ") (see 'hangover --help')"),
                arguments(
                        "unknown option",
                        "explore --desing guarded",
                        "Unknown option: '--desing' (see 'hangover explore --help')"),
                arguments(
                        "unknown scenario",
                        "explore four-windows --json DIR/old.jsonl",
                        "no such scenario: 'four-windows' (one of " + String.join(", ", Catalogue.names())
                                + ", or the path of a .yaml file)"),
                arguments(
                        "unknown design",
                        "explore --design gaurded --json DIR/new.jsonl",
                        "--design: 'gaurded' is not known, did you mean 'guarded'? (one of all, " + designs() + ")"),
                arguments(
                        "blocks in words",
                        "explore --blocks ten",
                        "Invalid value for option '--blocks': 'ten' is not an int (see 'hangover explore --help')"),
                arguments(
                        "no blocks at all",
                        "explore --blocks 0",
                        "--blocks: '0' is not a whole number from 1 to 100000"),
                arguments(
                        "negative actions",
                        "explore --actions -1",
                        "--actions: '-1' is not a whole number from 0 to 1000"),
                arguments(
                        "too many crashes",
                        "explore --crashes 10",
                        "--crashes: '10' is not a whole number from 0 to 9"),
                arguments(
                        "restarts without a restart",
                        "explore --faults crash --restarts 1",
                        "--restarts 1: scenario 'three-windows' has no restart among its faults (add it with --faults)"),
                arguments(
                        "crashes without a crash",
                        "explore --faults none --crashes 1",
                        "--crashes 1: scenario 'three-windows' has no crash among its faults (add one with --faults)"),
                arguments(
                        "unknown fault",
                        "explore --faults crash,meteor",
                        "--faults: 'meteor' is not known (one of restart, crash, power-loss, io-error, terminate)"),
                arguments(
                        "fault twice",
                        "explore --faults crash,crash",
                        "--faults: crash,crash names a fault twice (name it once)"),
                arguments(
                        "unknown schedules",
                        "explore --schedules lifo",
                        "--schedules: 'lifo' is not known, did you mean 'fifo'? (one of fifo, exhaustive, random, pct)"),
                arguments(
                        "runs without random schedules",
                        "explore --runs 5",
                        "--runs: schedules of scenario 'three-windows' are fifo (runs are for --schedules random or pct)"),
                arguments(
                        "seed that is not hex",
                        "explore --seed 0x2a",
                        "--seed: '0x2a' is not a seed (1 to 16 hex digits)"),
                arguments(
                        "unknown store",
                        "explore --store cloud",
                        "--store: 'cloud' is not known (one of memory, file)"),
                arguments(
                        "option twice",
                        "explore --blocks 3 --blocks 4",
                        "option '--blocks' (N) should be specified only once (see 'hangover explore --help')"),
                arguments(
                        "option without its value",
                        "explore --blocks",
                        "Missing required parameter for option '--blocks' (N) (see 'hangover explore --help')"),
                arguments(
                        "event after the last block",
                        "explore upgrade-at-ordinary-restart --blocks 1",
                        "--blocks 1: scenario 'upgrade-at-ordinary-restart' has an event at block 2 (at least 2)"),
                arguments(
                        "unknown way to draw",
                        "explore --draw lots",
                        "--draw: 'lots' is not known (one of mixed, swarm)"),
                arguments(
                        "unknown probe",
                        "explore --probe nonsense --json DIR/old.jsonl",
                        "--probe: 'nonsense' is not known ('all', or one of 'hangover list probes')"),
                arguments(
                        "malformed coordinates",
                        "explore --at nowhere --json DIR/old.jsonl",
                        "--at: not a coordinate: 'nowhere' (expected SECTION/BOUNDARY, SECTION/BOUNDARY#N or either with !MANNER, joined with +)"),
                arguments(
                        "malformed YAML",
                        "explore DIR/bad.yaml --json DIR/old.jsonl",
                        "DIR/bad.yaml:2: malformed YAML: expected ',' or ']', but got <stream end>"),
                arguments(
                        "scenario file that is missing", "explore DIR/missing.yaml", "DIR/missing.yaml: no such file"),
                arguments(
                        "good scenario before a bad one",
                        "explore DIR/good.yaml DIR/bad.yaml",
                        "DIR/bad.yaml:2: malformed YAML: expected ',' or ']', but got <stream end>"),
                arguments(
                        "results into a directory",
                        "explore --json DIR/directory",
                        "--json: DIR/directory is a directory (name a file)"),
                arguments(
                        "results into a folder that is missing",
                        "explore --json DIR/missing/new.jsonl",
                        "--json: DIR/missing/new.jsonl cannot be written (its folder does not exist)"),
                arguments(
                        "results below a file",
                        "explore --json DIR/old.jsonl/new.jsonl",
                        "--json: DIR/old.jsonl/new.jsonl cannot be written (its folder does not exist)"),
                arguments("results into nothing", "explore --json=", "--json: names no file"),
                arguments(
                        "results over the scenario",
                        "explore DIR/good.yaml --json DIR/good.yaml",
                        "--json: DIR/good.yaml is also an input (name another file)"),
                arguments(
                        "malformed token",
                        "replay what_is*this",
                        "'what is*this' is neither a file nor a token (1 to 300 of A-Z a-z 0-9 . _ ~ + -)"),
                arguments(
                        "truncated token",
                        "replay " + FakeEngine.TOKEN.substring(0, 60) + " --trace DIR/old.jsonl",
                        "not a token: the checksum of the token does not fit: it was cut short or mistyped"),
                arguments(
                        "no token",
                        "replay",
                        "Missing required parameter: 'TOKEN|FILE' (see 'hangover replay --help')"),
                arguments(
                        "empty token file",
                        "replay DIR/empty.token",
                        "DIR/empty.token: holds no recorded run (it is empty)"),
                arguments(
                        "directory as token",
                        "replay DIR/directory",
                        "'DIR/directory' is neither a file nor a token (1 to 300 of A-Z a-z 0-9 . _ ~ + -)"),
                arguments(
                        "token too long",
                        "replay " + "a".repeat(301),
                        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...' is neither a file nor a token (1 to 300 of A-Z a-z 0-9 . _ ~ + -)"),
                arguments(
                        "trace over the token",
                        "replay DIR/old.jsonl --trace DIR/old.jsonl",
                        "--trace: DIR/old.jsonl is also an input (name another file)"),
                arguments(
                        "certificate of many cases",
                        "explore late-flush --certificate DIR/old.jsonl",
                        "--certificate: is of a single case, and these are "
                                + Trials.scenario("late-flush").designs().size()
                                + " (name one scenario, and one design with --design)"),
                arguments(
                        "certificate of a sample",
                        "explore late-flush --design guarded --schedules pct --certificate DIR/new.jsonl",
                        "--certificate: schedules are pct, and a sample is never complete (choose --schedules fifo or exhaustive)"),
                arguments(
                        "certificate of one fault",
                        "explore late-flush --design guarded --at 1/section --certificate DIR/new.jsonl",
                        "--certificate: is of all faults, not only of those of --at (leave one of them out)"),
                arguments(
                        "certificate over the results",
                        "explore late-flush --design guarded --json DIR/new.jsonl --certificate DIR/new.jsonl",
                        "--certificate: DIR/new.jsonl is also the file of --json (name another file)"),
                arguments(
                        "certificate into a folder that is missing",
                        "explore late-flush --design guarded --certificate DIR/missing/new.jsonl",
                        "--certificate: DIR/missing/new.jsonl cannot be written (its folder does not exist)"),
                arguments(
                        "certificate that is missing",
                        "check-certificate DIR/missing.jsonl",
                        "DIR/missing.jsonl: no such file"),
                arguments(
                        "certificate that is a directory",
                        "check-certificate DIR/directory",
                        "DIR/directory: is not a file"),
                arguments(
                        "no certificate",
                        "check-certificate DIR/old.jsonl",
                        "DIR/old.jsonl, line 1: not JSON: Unrecognized token 'results': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"),
                arguments(
                        "negative sample",
                        "check-certificate DIR/old.jsonl --sample -1",
                        "--sample: '-1' is not a whole number from 0 to 1000000"),
                arguments(
                        "certificate with a seed that is not hex",
                        "check-certificate DIR/old.jsonl --seed 0x2a",
                        "--seed: '0x2a' is not a seed (1 to 16 hex digits)"),
                arguments("list of nothing", "list", "Missing required parameter: 'WHAT' (see 'hangover list --help')"),
                arguments(
                        "list of something unknown",
                        "list wishes",
                        "list: 'wishes' is not known (one of scenarios, designs, boundaries, faults, probes, subjects)"),
                arguments(
                        "vectors that are missing",
                        "conformance DIR/missing.jsonl",
                        "DIR/missing.jsonl: there is no such file or folder"),
                arguments(
                        "folder without vectors",
                        "conformance DIR/directory",
                        "DIR/directory: no *.jsonl or *.jsonl.gz in this folder or below"));
    }

    @Test
    void commandLineWithoutCommandSaysWhichThereAre() {
        CommandLineRun run = CommandLineRun.of(engine);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("hangover: no command given (" + COMMANDS + ")" + " (see 'hangover --help')\n");
    }

    @Test
    void controlCharactersOfTheInputDoNotReachTheTerminal() {
        CommandLineRun run = CommandLineRun.of(engine, "explore", "a\u001b[31m\nb");

        assertThat(run.err())
                .startsWith("hangover: no such scenario: 'a [31m b' ")
                .hasLineCount(1);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.map(Path::toString).sorted().toList();
        }
    }

    private static String designs() {
        return String.join(", ", new Subjects(Trials.DESIGNS).designs().names());
    }
}
