package dev.hangover.scenarios.property;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.StartState;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.Fullness;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.explore.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Arbitraries for cases. What is listed first is what values shrink to. */
final class Cases {
    private static final Predicate<Expectation> CONVERGES = expected -> expected.verdict() == Verdict.CONVERGED;

    private static final int MOST_SEEDS = 1_000;

    private Cases() {}

    /** The designs that should converge, where they should. */
    static List<Setting> converging() {
        return settings(List.of("design-normal", "design-normal-finalize", "design-problem-1"), CONVERGES);
    }

    /** Designs where they should not, and those of incidents, which fail in many ways. */
    static List<Setting> failing() {
        return Stream.concat(
                        settings(List.of("design-problem-1", "conditions-taken-out"), CONVERGES.negate()).stream(),
                        Stream.of(Flaw.values())
                                .filter(Cases::showsByDeaths)
                                .map(flaw -> new Setting(flaw.word(), Abci.LEGACY, List.of())))
                .toList();
    }

    /** Whether deaths between and in blocks are enough, without events and with ordinary stores. */
    private static boolean showsByDeaths(Flaw flaw) {
        return switch (flaw) {
            case REPLAY_CONSUMES_SENDS,
                    REPLAY_DRAINS_QUEUE,
                    SAVED_SENDS_KEPT,
                    CRANK_COMMITS,
                    COMMIT_BEFORE_LOGGED,
                    COMMIT_AT_END_BLOCK,
                    INIT_HEIGHT_NOT_MAPPED,
                    CLOSE_COMMITS,
                    CRANKHASH_CARRIED_OVER,
                    SNAPSHOT_FORGETS,
                    REPLAY_AWAITS_ACTIONS -> true;
            default -> false;
        };
    }

    /** All of these. */
    static List<Setting> all() {
        return Stream.concat(converging().stream(), failing().stream()).toList();
    }

    /** A design, and what a scenario has happen to it. */
    record Setting(String design, Abci abci, List<ScenarioEvent> events) {}

    /** With these designs, this many blocks and faults at most. */
    static Arbitrary<Case> of(List<Setting> settings, int blocks, int faults) {
        return of(settings, blocks, faults(List.of(FaultKind.values()), 0, faults), orders());
    }

    /** With these faults and these orders. */
    static Arbitrary<Case> of(
            List<Setting> settings, int blocks, Arbitrary<List<PlannedFault>> faults, Arbitrary<Order> orders) {
        return Combinators.combine(Arbitraries.of(settings), workloads(blocks), orders, faults)
                .as((setting, workload, order, planned) ->
                        new Case(setting.design(), setting.abci(), setting.events(), workload, order, planned));
    }

    /** Small blocks with actions of all kinds; or a swarm. */
    static Arbitrary<List<List<String>>> workloads(int blocks) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, blocks(transactions(ActionKind.ofOneKernel()), 4, blocks)), Tuple.of(1, swarms(blocks)));
    }

    /** A few kinds of action, so that each comes often, in blocks from empty ones to those that are more than full. */
    private static Arbitrary<List<List<String>>> swarms(int blocks) {
        return Arbitraries.of(ActionKind.ofOneKernel())
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .flatMap(kinds -> blocks(transactions(kinds), 2 * Fullness.QUEUE, blocks));
    }

    private static Arbitrary<List<List<String>>> blocks(Arbitrary<String> transactions, int most, int blocks) {
        return transactions
                .list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(1)
                .ofMaxSize(blocks)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** So many of these kinds. */
    static Arbitrary<List<PlannedFault>> faults(List<FaultKind> kinds, int least, int most) {
        return several(fault(kinds), least, most);
    }

    /** Deaths in the windows of a block, each at the first chance after the one before it. */
    static Arbitrary<List<PlannedFault>> deathsInWindows(int least, int most) {
        return several(death(2, 2, 1), least, most);
    }

    /** One death in a window of a block, mostly between the commits, where designs fail. */
    static Arbitrary<List<PlannedFault>> aDeath() {
        return several(death(1, 4, 1), 1, 1);
    }

    /** Such a death, and at most one fault of any kind after it. */
    static Arbitrary<List<PlannedFault>> aDeathAndMore() {
        return Combinators.combine(aDeath(), faults(List.of(FaultKind.values()), 0, 1))
                .as((death, more) ->
                        Stream.concat(death.stream(), more.stream()).toList());
    }

    private static Arbitrary<PlannedFault> death(int before, int between, int after) {
        return Arbitraries.frequency(
                        Tuple.of(between, Spot.BETWEEN_SQL_AND_IAVL),
                        Tuple.of(before, Spot.BEFORE_SQL),
                        Tuple.of(after, Spot.AFTER_IAVL))
                .map(window -> new PlannedFault(FaultKind.CRASH, window, 1, 0));
    }

    private static Arbitrary<List<PlannedFault>> several(Arbitrary<PlannedFault> faults, int least, int most) {
        return faults.list().ofMinSize(least).ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
    }

    static Arbitrary<Order> fifo() {
        return Arbitraries.just(new Order.Deciding(Schedule.none()));
    }

    static Arbitrary<Order> orders() {
        Arbitrary<Integer> seeds = Arbitraries.integers().between(1, MOST_SEEDS);
        return Arbitraries.oneOf(
                fifo(),
                schedules().map(Order.Deciding::new),
                seeds.map(Order.Random::new),
                seeds.map(Order.ByPriority::new));
    }

    /** Single decisions in the first lives of a process. */
    static Arbitrary<Schedule> schedules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 2))
                .as((life, decision, alternative) ->
                        new Schedule.Deviation(StartState.stream(life), decision, alternative))
                .list()
                .ofMaxSize(4)
                .uniqueElements(deviation -> deviation.stream() + "." + deviation.decision())
                .map(Schedule::new);
    }

    private static Arbitrary<PlannedFault> fault(List<FaultKind> kinds) {
        return Arbitraries.of(kinds)
                .flatMap(kind -> Combinators.combine(
                                places(kind), Arbitraries.integers().between(0, manners(kind)))
                        .as((place, manner) -> new PlannedFault(kind, place.spot(), place.nth(), manner)));
    }

    private static Arbitrary<PlaceOf> places(FaultKind kind) {
        return switch (kind) {
            case RESTART -> nth(Spot.ANYWHERE, 2);
            case IO_ERROR -> nth(Spot.ANYWHERE, 12);
            case POWER_LOSS -> nth(Spot.IN_IAVL, 8);
            case CRASH, TERMINATE ->
                Arbitraries.oneOf(
                        nth(Spot.ANYWHERE, 60),
                        nth(Spot.BEFORE_SQL, 2),
                        nth(Spot.BETWEEN_SQL_AND_IAVL, 2),
                        nth(Spot.AFTER_IAVL, 2));
        };
    }

    private static Arbitrary<PlaceOf> nth(Spot spot, int most) {
        return Arbitraries.integers().between(1, most).map(nth -> new PlaceOf(spot, nth));
    }

    private static int manners(FaultKind kind) {
        return kind == FaultKind.IO_ERROR || kind == FaultKind.POWER_LOSS ? 4 : 0;
    }

    private static Arbitrary<String> transactions(List<ActionKind> kinds) {
        return Arbitraries.of(kinds).flatMap(kind -> {
            List<Arbitrary<String>> words = new ArrayList<>();
            words.add(Arbitraries.just(kind.word()));
            kind.parameters().forEach(parameter -> words.add(word(kind, parameter)));
            return Combinators.combine(words).as(parts -> String.join(" ", parts));
        });
    }

    /** Small sets, so that things are repeated. */
    private static Arbitrary<String> word(ActionKind kind, String parameter) {
        return switch (parameter) {
            case "from", "to", "account" -> Arbitraries.of("agoric1ann", "agoric1bob");
            case "purse", "other" -> Arbitraries.of("red", "green");
            case "peer" -> Arbitraries.of("peer-a", "peer-b");
            case "bundle" -> Arbitraries.of("rover", "scout");
            case "vat" -> Arbitraries.of("left", "right");
            case "amount", "by" -> Arbitraries.of("1", "2", "500");
            // A message that repeats itself keeps a queue for many blocks.
            case "times" ->
                kind == ActionKind.FORWARD ? Arbitraries.of("1", "3", "30") : Arbitraries.of("1", "3", "200");
            case "delay" -> Arbitraries.of(time(1), time(2), time(3));
            case "number", "weight" -> Arbitraries.of("1", "2", "3");
            case "ack" -> Arbitraries.of("0", "1", "2");
            case "limit" -> Arbitraries.of("60", "200", "400");
            default -> Arbitraries.of("apples", "pears");
        };
    }

    private static String time(long blocks) {
        return Long.toString(Block.timeOf(blocks));
    }

    private static List<Setting> settings(List<String> scenarios, Predicate<Expectation> wanted) {
        return scenarios.stream()
                .map(Trials::scenario)
                .flatMap(scenario -> scenario.designs().entrySet().stream()
                        .filter(design -> wanted.test(design.getValue()))
                        .map(design -> new Setting(design.getKey(), scenario.abci(), scenario.events())))
                .toList();
    }

    private record PlaceOf(Spot spot, int nth) {}
}
