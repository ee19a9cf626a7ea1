package dev.hangover.scenarios.cli;

import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.input.BadInput;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.FaultSettings;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import java.util.List;
import java.util.SortedSet;
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
    private static final String OWN_DISKS =
            "has several parties, each with its own disks (leave it out, or take a scenario with one node)";
    private static final String TURNS = "has several parties that take turns (leave the option out, or give fifo)";

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
     * @throws BadInput when something is
     */
    void check() {
        within("--blocks", blocks, Limits.BLOCKS);
        within("--actions", actions, Limits.ACTIONS);
        within("--crashes", crashes, Limits.FAULTS);
        within("--restarts", restarts, Limits.FAULTS);
        within("--runs", runs, Limits.RUNS);
        within("--seeds", seeds, Limits.SEEDS);
        Words.parse("--abci", abci, Abci.LEGACY);
        Words.parse("--draw", draw, Draw.MIXED);
        Words.parse("--schedules", schedules, ScheduleKind.FIFO);
        Words.seed("--seed", seed, 0);
        kinds(new TreeSet<>());
    }

    private SortedSet<FaultKind> kinds(SortedSet<FaultKind> usual) {
        if (faults == null || faults.equals(List.of(NONE))) {
            return faults == null ? usual : new TreeSet<>();
        }
        SortedSet<FaultKind> kinds = new TreeSet<>();
        faults.forEach(fault -> kinds.add(Words.parse("--faults", fault, FaultKind.CRASH)));
        if (kinds.size() < faults.size()) {
            throw new BadInput("--faults: " + String.join(",", faults) + " names a fault twice (name it once)");
        }
        return kinds;
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
            throw bad(unused, scenario, why);
        }
    }

    private static BadInput bad(String option, Scenario scenario, String why) {
        return new BadInput(option + ": scenario '" + scenario.name() + "' " + why);
    }

    /** Whether another seed gives another case: actions or schedules are drawn from it. */
    private static boolean isSeeded(Scenario scenario, String at) {
        return scenario.workload().isDrawn()
                || at == null && scenario.faults().schedules().areSampled();
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
        return scenario.with(workload(scenario))
                .with(faults(scenario))
                .withAbci(Words.parse("--abci", abci, scenario.abci()));
    }

    private FaultSettings faults(Scenario scenario) {
        FaultSettings its = scenario.faults();
        SortedSet<FaultKind> kinds = kinds(its.kinds());
        boolean restart = FaultSettings.allowRestarts(kinds);
        boolean crash = FaultSettings.allowCrashes(kinds);
        ScheduleKind how = Words.parse("--schedules", schedules, its.schedules());
        if (crashes != null && crashes > 0 && !crash) {
            throw bad("--crashes " + crashes, scenario, "has no crash among its faults (add one with --faults)");
        }
        if (restarts != null && restarts > 0 && !restart) {
            throw bad("--restarts " + restarts, scenario, "has no restart among its faults (add it with --faults)");
        }
        scenario.subject().cannotHave(kinds).ifPresent(fault -> {
            throw bad("--faults " + fault.word(), scenario, OWN_DISKS);
        });
        if (!scenario.subject().isSingleNode() && how != ScheduleKind.FIFO) {
            throw bad("--schedules " + how.word(), scenario, TURNS);
        }
        return new FaultSettings(
                kinds,
                crashes == null ? most(its.crashes(), crash) : crashes,
                restarts == null ? most(its.restarts(), restart) : restarts,
                how,
                runs(scenario, how));
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
            throw bad("--blocks " + wanted, scenario, "has an event at block " + needed + " (at least " + needed + ")");
        }
        Draw drawn = Words.parse("--draw", draw, workload.draw());
        return workload.with(
                        wanted,
                        actions == null ? workload.actions() : actions,
                        Words.seed("--seed", seed, workload.seed()))
                .drawnBy(workload.transactions().isEmpty() ? drawn : workload.draw());
    }

    private int runs(Scenario scenario, ScheduleKind how) {
        if (!how.areSampled()) {
            if (runs != null) {
                throw new BadInput("--runs: schedules of scenario '" + scenario.name() + "' are " + how.word()
                        + " (runs are for --schedules random or pct)");
            }
            return 0;
        }
        if (runs != null) {
            return runs;
        }
        return scenario.faults().runs() > 0 ? scenario.faults().runs() : Limits.DEFAULT_RUNS;
    }

    /** The options as they were given; what was not is null. */
    GivenOverrides given() {
        return new GivenOverrides(
                blocks,
                actions,
                draw,
                crashes,
                restarts,
                faults == null ? null : kinds(new TreeSet<>()),
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
