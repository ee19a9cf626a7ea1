package dev.hangover.scenarios.property;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.scenarios.replay.NodeSettingsFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** The properties, run over planted bugs. {@link PropertiesFindBugsTest} runs them, and nothing else does. */
final class PlantedSuites {
    private PlantedSuites() {}

    /** A design that should converge has the bug of an incident. */
    abstract static class Flawed extends ConvergenceProperties {
        private final Flaw flaw;

        Flawed(Flaw flaw) {
            this.flaw = flaw;
        }

        @Provide
        @Override
        Arbitrary<Case> cases() {
            return Cases.of(settings(), 1, 1);
        }

        @Provide
        @Override
        Arbitrary<Case> nested() {
            return Cases.of(settings(), 1, Cases.deathsInWindows(2, 2), Cases.fifo());
        }

        private List<Cases.Setting> settings() {
            return List.of(new Cases.Setting(flaw.word(), Abci.LEGACY, List.of()));
        }
    }

    /** Commits in mid-block. */
    static final class CrankCommits extends Flawed {
        CrankCommits() {
            super(Flaw.CRANK_COMMITS);
        }
    }

    /** Only a second death in the same block shows what a replay has lost. */
    static final class ReplayConsumesSends extends Flawed {
        ReplayConsumesSends() {
            super(Flaw.REPLAY_CONSUMES_SENDS);
        }
    }

    /** No power is cut, and no process dies twice: with the right designs nothing fails. */
    static final class DrawsTooLittle extends ConvergenceProperties {
        @Provide
        @Override
        Arbitrary<Case> cases() {
            List<FaultKind> kinds =
                    List.of(FaultKind.RESTART, FaultKind.CRASH, FaultKind.IO_ERROR, FaultKind.TERMINATE);
            return Cases.of(Cases.converging(), 1, Cases.faults(kinds, 0, 3), Cases.orders());
        }

        @Provide
        @Override
        Arbitrary<Case> nested() {
            return Cases.of(Cases.converging(), 1, Cases.deathsInWindows(1, 1), Cases.fifo());
        }
    }

    /** A replay does not know in which order tasks ran. */
    static final class OrderIsLost extends ReplayProperties {
        @Provide
        @Override
        Arbitrary<Case> cases() {
            return Cases.of(Cases.converging(), 1, 1);
        }

        @Override
        Replay replay(String text) {
            return super.replay(NodeSettingsFormat.RUNS.shortest(
                    NodeSettingsFormat.RUNS.read(text).inOrder(Schedule.none())));
        }
    }

    /** Every other replay leaves out the first event. */
    static final class TraceLacksAnEvent extends ReplayProperties {
        @Provide
        @Override
        Arbitrary<Case> cases() {
            return Cases.of(Cases.converging(), 1, 1);
        }

        private int replays;

        @Override
        Replay replay(String text) {
            Replay whole = super.replay(text);
            String trace = whole.fullTrace().lines().skip(replays++ % 2).collect(Collectors.joining("\n"));
            return new Replay(
                    whole.trace(),
                    whole.outcome(),
                    whole.remarks(),
                    whole.inevitability(),
                    whole.sameAsRecorded(),
                    whole.recordedLaw(),
                    trace,
                    whole.file());
        }
    }

    /** A store in files does not see the last fault. */
    static final class FilesForget extends StoreProperties {
        @Provide
        @Override
        Arbitrary<Case> cases() {
            return Cases.of(Cases.converging(), 1, 1);
        }

        @Override
        Made made(Case drawn, String store) {
            return super.made(store.equals("memory") ? drawn : drawn.withoutLastFault(), store);
        }
    }

    /** What is called the shrunk run is one in which nothing strikes. */
    static final class ShrunkToNothing extends FailureProperties {
        @Provide
        @Override
        Arbitrary<Case> inAnyOrder() {
            return Cases.of(Cases.failing(), 1, Cases.aDeath(), Cases.fifo());
        }

        @Override
        Optional<ShrunkForm> shrunk(String text) {
            return super.shrunk(text).map(form -> {
                String nothing = NodeSettingsFormat.RUNS
                        .write(NodeSettingsFormat.RUNS.read(form.token()), List.of())
                        .lines()
                        .filter(line -> !line.startsWith("order "))
                        .map(line -> line.startsWith("at ") ? "at none" : line)
                        .collect(Collectors.joining("\n"));
                return new ShrunkForm(
                        nothing,
                        form.command(),
                        form.coordinates(),
                        form.sections(),
                        form.actions(),
                        form.crashes(),
                        form.minimal());
            });
        }
    }

    /** An exploration does not try the last fault. */
    static final class ExploresTooLittle extends FailureProperties {
        @Provide
        @Override
        Arbitrary<Case> fifo() {
            return Cases.of(Cases.failing(), 1, Cases.aDeath(), Cases.fifo());
        }

        @Override
        Search search(Case drawn) {
            return Search.of(new Budget(drawn.faults().size() - 1, 0));
        }
    }
}
