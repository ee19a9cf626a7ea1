package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CasePlan;
import dev.hangover.harness.expectation.Demands;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.FamilyCases;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.explore.FamilyExploration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The cases of a subject that is not the node, as the command line chooses them.
 *
 * @param cases of the subject
 * @param given the options that override what is usual
 * @param at whether a single run was asked for
 */
record ChosenVariants(FamilyCases cases, GivenOverrides given, boolean at) {
    private static final List<FaultKind> USUAL = List.of(FaultKind.RESTART, FaultKind.CRASH);

    /**
     * The cases.
     *
     * @param named variants; all of them when there are none
     * @throws BadInput when there is no such variant, or when an option is of the node alone
     */
    List<FamilyExploration> of(List<String> named) {
        requireGeneral();
        named.forEach(variant -> Words.require(
                "--subject " + cases.name(), variant, cases.family().variants()));
        List<FaultKind> kinds = kinds();
        ScheduleKind schedules = Words.parse("--schedules", given.schedules(), ScheduleKind.FIFO);
        if (given.runs() != null && !schedules.areSampled()) {
            throw new BadInput(
                    "--runs: schedules are " + schedules.word() + " (runs are for --schedules random or pct)");
        }
        int crashes = most("--crashes", given.crashes(), kinds.stream().anyMatch(kind -> kind != FaultKind.RESTART));
        int restarts = most("--restarts", given.restarts(), kinds.contains(FaultKind.RESTART));
        int runs = schedules.areSampled() ? Optional.ofNullable(given.runs()).orElse(Limits.DEFAULT_RUNS) : 0;
        int sections = Optional.ofNullable(given.blocks()).orElse(cases.family().sections());
        long first = Words.seed("--seed", given.seed(), FamilyCases.SEED);
        return (named.isEmpty() ? cases.family().variants() : named)
                .stream()
                        .flatMap(variant -> LongStream.range(first, first + given.seeds())
                                .mapToObj(seed -> new FamilyExploration(
                                        cases,
                                        variant,
                                        sections,
                                        seed,
                                        new CasePlan(
                                                crashes,
                                                restarts,
                                                kinds,
                                                schedules,
                                                runs,
                                                seed,
                                                Expectation.of(cases.family().expected(variant)),
                                                Demands.NONE))))
                        .toList();
    }

    private void requireGeneral() {
        requireNone("--actions", given.actions());
        requireNone("--draw", given.draw());
        requireNone("--abci", given.abci());
    }

    /** Refuses an option that is of the node alone. */
    void requireNone(String option, Object value) {
        if (value != null) {
            throw new BadInput((option + " " + value).strip() + ": is for the node (leave it out with --subject "
                    + cases.name() + ")");
        }
    }

    private List<FaultKind> kinds() {
        return given.faults() == null ? USUAL : List.copyOf(given.faults());
    }

    private int most(String option, Integer wanted, boolean possible) {
        if (wanted != null && wanted > 0 && !possible) {
            throw new BadInput(option + " " + wanted + ": no fault of this kind is among --faults (add one)");
        }
        return Objects.requireNonNullElse(wanted, possible && !at ? 1 : 0);
    }
}
