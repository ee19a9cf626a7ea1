package dev.hangover.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The values that are tried for one option or positional parameter.
 *
 * @param good values that the program takes, unless others of the command line contradict them; none when no value is good
 * @param bad values that it must refuse
 * @param effect what a good value does to the result
 */
record OptionPool(List<String> good, List<String> bad, Effect effect) {
    /** What a good value does to the result of a command. */
    enum Effect {
        /** Some other value, or leaving it out, gives another result or is refused. */
        SOME,
        /** The result is the one without it. */
        NONE,
        /** A file is written. */
        OUTPUT
    }

    private static final List<String> NO_NUMBER = List.of(
            "-1",
            "99999999999999999999",
            "2147483648",
            "1e9",
            "1.5",
            "0x2a",
            "",
            " ",
            "ten",
            "null",
            "\ud83d\ude00",
            "3 ");
    private static final List<String> NO_WORD = List.of(
            "",
            " ",
            "-1",
            "nobody",
            "MEMORY",
            "\u00fc",
            "\ud83d\ude00",
            "\u001b[31m",
            "a\nb",
            "\u202e",
            "a".repeat(300),
            "*");

    /**
     * The values for a parameter of a command.
     *
     * @param name of the option, or the label of the positional parameter
     * @param folder where files are
     * @return null when there are none
     */
    static OptionPool of(String command, String name, Path folder) {
        OptionPool own = own(folder).get(command + " " + name);
        return own == null ? shared(folder).get(name) : own;
    }

    private static Map<String, OptionPool> own(Path folder) {
        return Map.ofEntries(
                Map.entry(
                        "explore SCENARIO", words("three-windows", "pruning", "early-release", folder + "/mine.yaml")),
                Map.entry("explore --at", words("none", "1/crank.end", "1/sql.commit.after")),
                Map.entry("lattice --blocks", numbers("0", "1", "2", "20")),
                Map.entry("lattice --design", words("guarded", "all", "ram-chain-sends")),
                Map.entry("cuts --blocks", numbers("0", "1", "2", "100")),
                Map.entry("check-certificate FILE", inputs(folder, "proof.jsonl")),
                Map.entry("check-certificate --seed", seeds()),
                Map.entry("shrink --runs", numbers("0", "1", "2", "10000000")),
                Map.entry("bench FIGURE", words("first", "second")),
                Map.entry("dump --to", directories(folder)),
                Map.entry("dump --at", words("none", "1/crank.end", "1/sql.commit.after")),
                Map.entry("check SCENARIO", words("three-windows", "pruning", folder + "/mine.yaml")),
                Map.entry("diff-state DIR", inputs(folder, "state", "other-state")),
                Map.entry("incidents ID", words("I1", "I2")),
                Map.entry("list WHAT", words("scenarios", "designs", "boundaries", "faults", "probes", "subjects")));
    }

    private static Map<String, OptionPool> shared(Path folder) {
        return Map.ofEntries(
                Map.entry(
                        "TOKEN|FILE",
                        new OptionPool(
                                List.of(FakeEngine.TOKEN, FakeEngine.OTHER, folder + "/saved.run"),
                                List.of("", " ", "\u00fc", "\u0000", "a\nb", "*", "a".repeat(301), folder + "/missing"),
                                Effect.SOME)),
                Map.entry("PATH", inputs(folder, "vectors.jsonl", "others.jsonl")),
                Map.entry("--subject", new OptionPool(List.of("node"), NO_WORD, Effect.NONE)),
                Map.entry("--design", words("guarded", "all", "ram-chain-sends")),
                Map.entry("--plugin", inputs(folder)),
                Map.entry("--probe", words("a vat was terminated", "a block was empty")),
                Map.entry("--blocks", numbers("0", "3", "4", "100000")),
                Map.entry("--actions", numbers("1001", "0", "1", "1000")),
                Map.entry("--draw", words("mixed", "swarm")),
                Map.entry("--crashes", numbers("10", "0", "1", "9")),
                Map.entry("--restarts", numbers("10", "0", "1", "9")),
                Map.entry("--faults", words("crash", "crash,restart", "none", "restart")),
                Map.entry("--abci", words("legacy", "finalize")),
                Map.entry("--schedules", words("fifo", "random", "pct", "exhaustive")),
                Map.entry("--seed", seeds()),
                Map.entry("--seeds", numbers("0", "1", "2")),
                Map.entry("--runs", numbers("0", "1", "10000000")),
                Map.entry("--store", words("memory", "file")),
                Map.entry("--jobs", new OptionPool(List.of("1", "2", "256"), plus(NO_NUMBER, "0", "257"), Effect.NONE)),
                Map.entry(
                        "--budget",
                        new OptionPool(
                                List.of("1h", "9999999s", "9999999h"),
                                plus(NO_WORD, "0s", "60", "10000000s", "1 h"),
                                Effect.NONE)),
                Map.entry("--no-rejoin", flag()),
                Map.entry("--no-shrink", flag()),
                Map.entry("--hold", words("export-batch=1/sql.commit.after", "export-batch=2/crank.end")),
                Map.entry("--real-kill", none("maybe", "1")),
                Map.entry("--random-kills", none("10001", "0", "7", "ten")),
                Map.entry("--scenario", inputs(folder, "three-windows.yaml")),
                Map.entry("--sample", numbers("1000001", "0", "1", "1000000")),
                Map.entry("--json", output(folder)),
                Map.entry("--certificate", output(folder)),
                Map.entry("--doc", output(folder)),
                Map.entry("--trace", output(folder)),
                Map.entry("--save", output(folder)));
    }

    private static OptionPool words(String... good) {
        return new OptionPool(List.of(good), NO_WORD, Effect.SOME);
    }

    private static OptionPool seeds() {
        return new OptionPool(
                List.of("0", "7", "FFFFFFFFFFFFFFFF"), plus(NO_WORD, "0x2a", "11112222333344445"), Effect.SOME);
    }

    private static OptionPool numbers(String bad, String... good) {
        return new OptionPool(List.of(good), plus(NO_NUMBER, bad), Effect.SOME);
    }

    private static OptionPool flag() {
        return new OptionPool(List.of(""), List.of("maybe", "1"), Effect.SOME);
    }

    /** What would kill processes in earnest is drawn in no way that is taken. */
    private static OptionPool none(String... bad) {
        return new OptionPool(List.of(), List.of(bad), Effect.SOME);
    }

    private static OptionPool inputs(Path folder, String... good) {
        return new OptionPool(
                List.of(good).stream().map(name -> folder + "/" + name).toList(),
                List.of(
                        "",
                        "\u0000",
                        folder + "/missing",
                        folder + "/bad.yaml",
                        "a".repeat(300),
                        folder + "/bad.yaml/x"),
                Effect.SOME);
    }

    /** Some of the names mean the same file, and some a file that other parameters read. */
    private static OptionPool output(Path folder) {
        return new OptionPool(
                List.of(
                        folder + "/new",
                        folder + "/newer",
                        folder + "/./new",
                        folder + "/folder/../newer",
                        folder + "/old",
                        folder + "/mine.yaml",
                        folder + "/other.yaml",
                        folder + "/proof.jsonl",
                        folder + "/saved.run",
                        folder + "/vectors.jsonl"),
                List.of(
                        "",
                        " ",
                        "\u0000",
                        folder.toString(),
                        folder + "/missing/new",
                        folder + "/old/new",
                        "/" + "a".repeat(300)),
                Effect.OUTPUT);
    }

    /** What is written there is read by no other command. */
    private static OptionPool directories(Path folder) {
        return new OptionPool(
                List.of(folder + "/dumped", folder + "/dumped-again"),
                List.of("", " ", "\u0000", folder + "/old", folder.toString(), folder + "/missing/new"),
                Effect.SOME);
    }

    private static List<String> plus(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
