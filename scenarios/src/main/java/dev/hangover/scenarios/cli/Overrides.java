package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import picocli.CommandLine.Option;

/** The options that replace what a scenario says. */
final class Overrides {
    private static final String NONE = "none";
    private static final String WRITTEN_OUT =
            "writes its transactions out, and none are drawn (leave the option out, or"
                    + " change workload.transactions in a scenario file)";
    private static final String NO_ACTIONS =
            "has no actions, and none are drawn (leave the option out, or raise --actions)";

    @Option(
            names = "--blocks",
            paramLabel = "N",
            description = "Blocks (sections of another subject) in which faults are placed.")
    private Integer blocks;

    @Option(names = "--actions", paramLabel = "N", description = "Actions in each block.")
    private Integer actions;

    @Option(
            names = "--draw",
            paramLabel = "HOW",
            description =
                    "How actions are drawn, unless they are written out: mixed, by the scenario's weights; or swarm: each"
                            + " workload has its own kinds, amounts, names and sizes of blocks.")
    private String draw;

    @Option(
            names = "--crashes",
            paramLabel = "K",
            description = "Most crashes, or other faults that are no restart, in one run.")
    private Integer crashes;

    @Option(names = "--restarts", paramLabel = "N", description = "Most clean restarts in one run.")
    private Integer restarts;

    @Option(
            names = "--faults",
            paramLabel = "FAULT",
            split = ",",
            description = "Kinds of faults, joined with commas, or none; see 'hangover list faults'.")
    private List<String> faults;

    @Option(names = "--abci", paramLabel = "FORM", description = "Form of the block cycle: legacy or finalize.")
    private String abci;

    @Option(
            names = "--schedules",
            paramLabel = "HOW",
            description = "Order of tasks: fifo; random or pct (sampled); exhaustive: every order in these blocks.")
    private String schedules;

    @Option(names = "--seed", paramLabel = "HEX", description = "Seed of the workload and of sampled schedules.")
    private String seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many workloads are drawn, from seeds in a row (default: 1).")
    private int seeds = 1;

    @Option(names = "--runs", paramLabel = "N", description = "How many random or pct schedules are sampled.")
    private Integer runs;

    /**
     * Finds what is wrong with the options themselves.
     *
     * @param known the kinds of faults
     * @throws BadInput when something is
     */
    void check(Collection<String> known) {
        within("--blocks", blocks, Limits.BLOCKS);
        within("--actions", actions, Limits.ACTIONS);
        within("--crashes", crashes, Limits.FAULTS);
        within("--restarts", restarts, Limits.FAULTS);
        within("--runs", runs, Limits.RUNS);
        within("--seeds", seeds, Limits.SEEDS);
        if (abci != null) {
            Words.require("--abci", abci, Limits.ABCI);
        }
        if (draw != null) {
            Words.require("--draw", draw, Limits.DRAWS);
        }
        if (schedules != null) {
            Words.require("--schedules", schedules, Limits.SCHEDULES);
        }
        if (seed != null) {
            Words.seed("--seed", seed);
        }
        if (faults != null) {
            named().forEach(fault -> Words.require("--faults", fault, known));
            if (new TreeSet<>(faults).size() < faults.size()) {
                throw new BadInput("--faults: " + String.join(",", faults) + " names a fault twice (name it once)");
            }
        }
    }

    /**
     * Refuses options that would change nothing beside a single run.
     *
     * @param at coordinates of the only run; null when there are others
     * @throws BadInput naming the first
     */
    void requireUsed(String at) {
        if (at != null) {
            requireNone("--crashes", crashes);
            requireNone("--restarts", restarts);
            requireNone("--runs", runs);
            requireNone("--faults", faults == null ? null : String.join(",", faults));
            requireNone("--schedules", schedules);
        }
    }

    private static void requireNone(String option, Object value) {
        if (value != null) {
            throw new BadInput(option + " " + value + ": --at makes a single run, and says what strikes in it (leave "
                    + option + " out)");
        }
    }

    /**
     * Refuses options that would change nothing in a scenario that the user names.
     *
     * @param at coordinates of the only run; null when there are others
     * @throws BadInput when actions are to be drawn otherwise, or from other seeds, and none are drawn
     */
    void requireUsed(Scenario scenario, String at) {
        String drawing = draw == null ? "" : "--draw " + draw;
        String seeding = seed != null ? "--seed " + seed : seeds > 1 ? "--seeds " + seeds : "";
        if (!scenario.workload().transactions().isEmpty()) {
            requireNothing(actions == null ? drawing : "--actions " + actions, scenario, WRITTEN_OUT);
        }
        Scenario wanted = applyTo(scenario);
        if (!wanted.workload().isDrawn()) {
            requireNothing(drawing, scenario, NO_ACTIONS);
        }
        if (!isSeeded(wanted, at)) {
            boolean writtenOut = !scenario.workload().transactions().isEmpty();
            String sampled = at == null ? "or sample its schedules with --schedules random" : "--at makes a single run";
            requireNothing(
                    seeding,
                    scenario,
                    (writtenOut ? "writes its transactions out" : "has no actions")
                            + ", and every seed gives the same case (leave the option out, " + sampled + ")");
        }
    }

    private static void requireNothing(String unused, Scenario scenario, String why) {
        if (!unused.isEmpty()) {
            throw new BadInput(unused + ": scenario '" + scenario.name() + "' " + why);
        }
    }

    /** Whether another seed gives another case: actions or schedules are drawn from it. */
    private static boolean isSeeded(Scenario scenario, String at) {
        return scenario.workload().isDrawn() || at == null && Limits.SAMPLED.contains(scenario.schedules());
    }

    /**
     * The scenario as the user wants it, with each of the seeds; once when every seed gives the same case.
     *
     * @param at coordinates of the only run; null when there are others
     * @throws BadInput when scenario and options contradict each other
     */
    List<Scenario> eachOf(Scenario scenario, String at) {
        Scenario first = applyTo(scenario);
        WorkloadSpec workload = first.workload();
        return LongStream.range(0, isSeeded(first, at) ? seeds : 1)
                .mapToObj(more ->
                        first.with(workload.with(workload.blocks(), workload.actions(), workload.seed() + more)))
                .toList();
    }

    /** Whether this scenario, as the user wants it, is explored once although more seeds were asked for. */
    boolean ignoresSeeds(Scenario scenario, String at) {
        return seeds > 1 && !isSeeded(applyTo(scenario), at);
    }

    /**
     * The scenario as the user wants it.
     *
     * @throws BadInput when scenario and options contradict each other
     */
    Scenario applyTo(Scenario scenario) {
        List<String> kinds = faults == null ? scenario.faults() : named();
        boolean restart = kinds.contains(Limits.RESTART);
        boolean crash = kinds.size() > (restart ? 1 : 0);
        String how = schedules == null ? scenario.schedules() : schedules;
        if (crashes != null && crashes > 0 && !crash) {
            throw new BadInput("--crashes " + crashes + ": scenario '" + scenario.name()
                    + "' has no crash among its faults (add one with --faults)");
        }
        if (restarts != null && restarts > 0 && !restart) {
            throw new BadInput("--restarts " + restarts + ": scenario '" + scenario.name()
                    + "' has no restart among its faults (add it with --faults)");
        }
        return new Scenario(
                scenario.name(),
                scenario.file(),
                scenario.title(),
                scenario.source(),
                scenario.subject(),
                workload(scenario),
                scenario.events(),
                abci == null ? scenario.abci() : abci,
                kinds,
                crashes == null ? most(scenario.crashes(), crash) : crashes,
                restarts == null ? most(scenario.restarts(), restart) : restarts,
                how,
                runs(scenario, how),
                scenario.designs(),
                scenario.demands());
    }

    private List<String> named() {
        return faults.equals(List.of(NONE)) ? List.of() : faults;
    }

    /** Faults of the scenario keep their number; those that the user adds strike once. */
    private int most(int inScenario, boolean possible) {
        if (faults == null) {
            return inScenario;
        }
        return possible ? Math.max(1, inScenario) : 0;
    }

    private WorkloadSpec workload(Scenario scenario) {
        WorkloadSpec workload = scenario.workload();
        int wanted = blocks == null ? workload.blocks() : blocks;
        long needed =
                scenario.events().stream().mapToLong(ScenarioEvent::block).max().orElse(0);
        if (wanted < needed) {
            throw new BadInput("--blocks " + wanted + ": scenario '" + scenario.name() + "' has an event at block "
                    + needed + " (at least " + needed + ")");
        }
        return drawn(workload)
                .with(
                        wanted,
                        actions == null ? workload.actions() : actions,
                        seed == null ? workload.seed() : Words.seed("--seed", seed));
    }

    private WorkloadSpec drawn(WorkloadSpec workload) {
        return draw == null || !workload.transactions().isEmpty() ? workload : workload.drawnBy(draw);
    }

    private int runs(Scenario scenario, String how) {
        if (!Limits.SAMPLED.contains(how)) {
            if (runs != null) {
                throw new BadInput("--runs: schedules of scenario '" + scenario.name() + "' are " + how
                        + " (runs are for --schedules random or pct)");
            }
            return 0;
        }
        if (runs != null) {
            return runs;
        }
        return scenario.runs() > 0 ? scenario.runs() : Limits.DEFAULT_RUNS;
    }

    /** The options as they were given; what was not is null. */
    GivenOverrides given() {
        return new GivenOverrides(
                blocks,
                actions,
                draw,
                crashes,
                restarts,
                faults == null ? null : named(),
                abci,
                schedules,
                seed,
                seeds,
                runs);
    }

    private static void within(String option, Integer number, Limits.Range range) {
        if (number != null && !range.contains(number)) {
            throw new BadInput(option + ": '" + number + "' is not a whole number from " + range);
        }
    }
}
