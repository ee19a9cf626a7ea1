package dev.hangover.harness.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceRecorderTest {
    @Test
    void theLaneTableTellsTheStoryOfACrashBetweenTheCommits() {
        TraceRecorder recorder = record("1/ledger.commit.after");
        List<String> rows = recorder.trace("a crash").rows().stream()
                .map(TraceRecorderTest::line)
                .toList();

        assertThat(rows)
                .containsExactly(
                        "--- first start (0,0)",
                        "1 process: works on section 1 (0,0)",
                        "1 audit: credit: add 5 for 1 (0,0)",
                        "1 audit: fee: add 2 for 1 (0,0)",
                        "1 audit: credit: add 7 for 1 (0,0)",
                        "1 ledger: committed 1 (1,0)",
                        "--- CRASH at 1/ledger.commit.after (1,0)",
                        "--- restart after the crash at 1/ledger.commit.after (1,0)",
                        "1 process: replays section 1 (1,0)",
                        "1 audit: credit: add 5 for 1 (1,0)",
                        "1 audit: fee: add 2 for 1 (1,0)",
                        "1 audit: credit: add 7 for 1 (1,0)",
                        "1 audit: committed 1 (1,1)");
        assertThat(recorder.trace("a crash").lanes()).containsExactly("process", "ledger", "audit");
    }

    @Test
    void aCommitThatIsAnnouncedRightAfterItsRowBelongsToIt() {
        TraceRecorder recorder = new TraceRecorder(Toy.with(Bug.NONE).subject());
        recorder.starts("start", Toy.with(Bug.NONE).subject().blank());
        recorder.on(new Event.Noted("ledger", "commits"));
        recorder.on(new Event.Committed("ledger", 1));
        recorder.on(new Event.Committed("elsewhere", 7));

        assertThat(recorder.trace("a commit").rows()).last().isEqualTo(new Trace.Step(0, "ledger", "commits", "(1,0)"));
    }

    @Test
    void aProcessThatGivesUpIsInTheTable() {
        Toy toy = Toy.with(Bug.REFUSES);
        TraceRecorder recorder = new TraceRecorder(toy.subject());
        toy.fromBlank(toy.reference(), "1/ledger.commit.after", recorder);

        assertThat(recorder.trace("a refusal").rows())
                .last()
                .isEqualTo(new Trace.Rule("the process gave up: the audit store is behind the ledger", "(1,0)"));
    }

    @Test
    void theFullTraceIsTheSameEachTime() {
        String once = record("1/ledger.commit.after").fullTrace();

        assertThat(record("1/ledger.commit.after").fullTrace()).isEqualTo(once);
        assertThat(once)
                .startsWith("first start\nReached[place=0/boot.open]\nEntered[section=1, time=1000]\n")
                .contains("\nCrashed[place=1/ledger.commit.after]\nrestart after the crash at 1/ledger.commit.after\n")
                .endsWith("\nfinished 1\n");
    }

    private static TraceRecorder record(String coordinates) {
        Toy toy = Toy.with(Bug.NONE);
        TraceRecorder recorder = new TraceRecorder(toy.subject());
        toy.fromBlank(toy.reference(), coordinates, recorder);
        return recorder;
    }

    private static String line(Trace.Row row) {
        return row instanceof Trace.Step step
                ? step.section() + " " + step.lane() + ": " + step.text() + " " + step.versions()
                : "--- " + ((Trace.Rule) row).text() + " " + row.versions();
    }
}
