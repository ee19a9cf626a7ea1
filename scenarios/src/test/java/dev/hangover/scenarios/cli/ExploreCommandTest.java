package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.explore.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreCommandTest {
    private final FakeEngine engine = new FakeEngine();

    @TempDir
    private Path folder;

    @Test
    void everyBuiltInScenarioIsExploredWithEveryDesignItLists() {
        run("explore", "--design", "ram-chain-sends");

        assertThat(engine.explored).extracting(Scenario::name).containsExactlyInAnyOrderElementsOf(Catalogue.names());
    }

    @Test
    void metExpectationsAreStatus0() {
        CommandLineRun run = run("explore", "three-windows", "double-crash");

        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("8 executions; 4 of 4 expectations met.\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void unmetExpectationIsStatus1() {
        CommandLineRun run = run("explore", "late-flush", "--design", "guarded");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("not met: late-flush with guarded");
    }

    @Test
    void probeThatFiredInSomeCaseIsEnough() {
        CommandLineRun run = run("explore", "three-windows", "--probe", FakeEngine.FIRED);

        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("""
                2 of 2 expectations met.

                probe                scenarios
                ------------------------------
                a vat was terminated         1  three-windows
                """);
    }

    @Test
    void probeThatNeverFiredIsStatus1AndOneSentence() {
        CommandLineRun all = run("explore", "three-windows", "--probe", "all");
        CommandLineRun elsewhere = run("explore", "three-windows", "--design", "guarded", "--probe", FakeEngine.FIRED);

        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out())
                .contains("2 of 2 expectations met.\n\nprobe ", "The probe 'a block was empty' never fired.\n")
                .doesNotContain("The probe '" + FakeEngine.FIRED);
        assertThat(elsewhere.status()).isEqualTo(1);
        assertThat(elsewhere.out()).endsWith("The probe '" + FakeEngine.FIRED + "' never fired.\n");
    }

    @Test
    void nondeterminismIsStatus3AndWhatWasFoundBeforeIsKept() throws IOException {
        Path json = folder.resolve("out.jsonl");

        CommandLineRun run = run("explore", "late-flush-by-schedule", "--json", json.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("hangover: nondeterminism: event 7 differs\n");
        assertThat(run.out()).contains("guarded");
        assertThat(Files.readAllLines(json)).hasSize(1);
    }

    @Test
    void aWriteThatNoCrashCanFollowIsStatus3() {
        CommandLineRun run = run("explore", "pruning", "--design", "embargo");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .startsWith(
                        "hangover: an adapter hides a place at which the process can die: store 'iavl' changed before"
                                + " 2/crank.end and reported no write");
    }

    @Test
    void jsonReplacesOlderContentWithALineForEachCase() throws IOException {
        Path json = Files.writeString(folder.resolve("out.jsonl"), "older\n".repeat(1000));

        run("explore", "three-windows", "--json", json.toString());

        assertThat(Files.readAllLines(json))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"scenario\":\"three-windows\",\"design\":"));
    }

    @Test
    void figuresAreWrittenWhenDesignsAreCompared() throws IOException {
        Path json = folder.resolve("out.jsonl");

        run("explore", "three-windows", "--design", "all", "--json", json.toString());
        assertThat(Files.readAllLines(json)).hasSize(2).allMatch(line -> line.contains(",\"figures\":{\"sends\":"));

        run("explore", "three-windows", "--json", json.toString());
        assertThat(Files.readAllLines(json)).hasSize(2).allMatch(line -> line.contains(",\"figures\":null,"));
    }

    @Test
    void optionsReplaceWhatTheScenarioSays() {
        run("explore three-windows --design guarded --blocks 3 --actions 0 --crashes 2 --faults crash"
                + " --schedules random --runs 7 --seed FF --store file --no-rejoin");

        Scenario scenario = engine.explored.get(0);
        assertThat(scenario.workload().blocks()).isEqualTo(3);
        assertThat(scenario.workload().actions()).isZero();
        assertThat(scenario.workload().seed()).isEqualTo(255);
        assertThat(scenario.faults().kinds()).containsExactly(FaultKind.CRASH);
        assertThat(scenario.faults().crashes()).isEqualTo(2);
        assertThat(scenario.faults().restarts()).isZero();
        assertThat(scenario.faults().schedules()).isEqualTo(ScheduleKind.RANDOM);
        assertThat(scenario.faults().runs()).isEqualTo(7);
        assertThat(engine.options)
                .extracting(CaseOptions::store, CaseOptions::rejoin, CaseOptions::at, CaseOptions::shrink)
                .containsExactly(tuple("file", false, Optional.empty(), true));
    }

    @Test
    void aPlaceIsPassedOn() {
        run("explore three-windows --design guarded --at 3/replay.send#2");

        assertThat(engine.options).extracting(CaseOptions::at).containsExactly(Optional.of("3/replay.send#2"));
    }

    @Test
    void restartsCanBeMany() {
        run("explore three-windows --design guarded --restarts 3");

        assertThat(engine.explored.get(0).faults().restarts()).isEqualTo(3);
        assertThat(engine.explored.get(0).faults().crashes()).isEqualTo(1);
    }

    @Test
    void withoutOptionsTheScenarioIsExploredAsItStands() {
        run("explore three-windows --design guarded");

        assertThat(engine.explored)
                .containsExactly(
                        new Subjects(Trials.DESIGNS).designs().catalogue().find("three-windows"));
        assertThat(engine.options)
                .extracting(CaseOptions::store, CaseOptions::rejoin, CaseOptions::at, CaseOptions::shrink)
                .containsExactly(tuple("memory", true, Optional.empty(), true));
    }

    @Test
    void seedsAreWorkloadsInARow() {
        engine.milliseconds = 20;
        CommandLineRun run = run("explore three-windows --design guarded --seed ff --seeds 3 --jobs 1");

        assertThat(run.status()).isZero();
        assertThat(engine.explored)
                .extracting(scenario -> scenario.workload().seed())
                .containsExactly(255L, 256L, 257L);
        assertThat(run("explore three-windows --design guarded --seeds 4 --jobs 1 --budget 5ms")
                        .out())
                .containsPattern("Not begun: three-windows with guarded \\([34] seeds\\)\\.");
    }

    @Test
    void aSingleCaseHasAllThreadsAndSeveralHaveOneEach() {
        run("explore three-windows --design guarded --jobs 3");
        run("explore three-windows --jobs 3");

        assertThat(engine.options).extracting(options -> options.crew().size()).containsExactly(3, 1, 1);
    }

    @Test
    void whatThereWasNoTimeToBeginIsToldAndNotMet() {
        engine.milliseconds = 20;
        CommandLineRun run = run("explore three-windows double-crash --jobs 1 --budget 5ms");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("Not begun: three-windows with ")
                .endsWith(
                        "three-windows with ram-chain-sends, double-crash with guarded, double-crash with ram-chain-sends.\n");
        assertThat(engine.explored).hasSizeLessThan(2);
    }

    @Test
    void aCanaryThatIsMissedIsStatus3AndNothingIsExplored() {
        engine.canaryLives = true;

        CommandLineRun run = run("explore three-windows --design guarded");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        "hangover: the canary was missed: 'three-windows x canary, memory, seed 1', which has a planted bug, was explored and no failure was found: no result is reliable\n");
        assertThat(engine.explored).isEmpty();
    }

    @Test
    void failuresAreLeftAsTheyAreFoundWhenTheUserWantsThat() {
        run("explore three-windows --design guarded --no-shrink");

        assertThat(engine.options).extracting(CaseOptions::shrink).containsExactly(false);
    }

    @Test
    void faultsThatTheUserAddsStrikeOnce() {
        run("explore double-crash --design guarded --faults restart,crash");

        assertThat(engine.explored.get(0).faults().restarts()).isEqualTo(1);
        assertThat(engine.explored.get(0).faults().crashes()).isEqualTo(2);
    }

    @Test
    void noFaultsAtAllLeaveTheSchedule() {
        run("explore three-windows --design guarded --faults none --schedules random");

        assertThat(engine.explored.get(0).faults().kinds()).isEmpty();
        assertThat(engine.explored.get(0).faults().crashes()).isZero();
    }

    @Test
    void designThatTheScenarioDoesNotListCanBeNamed() {
        assertThat(run("explore double-crash --design ram-chain-sends").status())
                .isZero();
        assertThat(engine.explored).hasSize(1);
    }

    @Test
    void helpAndVersionAreStatus0() {
        for (String line : List.of("--help", "--version", "explore --help", "replay --help", "list -h")) {
            CommandLineRun run = run(line);

            assertThat(run.status()).as(line).isZero();
            assertThat(run.out()).as(line).isNotEmpty();
            assertThat(run.err()).as(line).isEmpty();
        }
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(engine, args.length == 1 ? args[0].split(" ") : args);
    }
}
