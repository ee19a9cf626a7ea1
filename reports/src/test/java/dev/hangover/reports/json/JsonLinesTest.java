package dev.hangover.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Bound;
import dev.hangover.harness.result.CaseNotes;
import dev.hangover.harness.result.CaseRemarks;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.result.RealDeaths;
import dev.hangover.harness.result.Recovered;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Remarked;
import dev.hangover.harness.result.SectionWords;
import dev.hangover.harness.result.SeenWithoutFault;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static final String NO_REMARKS =
            "\"remarks\":{},\"remarkedRuns\":0,\"remarked\":[],\"recovered\":0," + "\"firstRecovered\":null,";
    private static final String NO_NOTES = ",\"flawsNotAskedFor\":[],\"seenWithoutFault\":null}";

    @Test
    void membersStandInTheirPublishedOrder() {
        Difference difference = new Difference("iavl:bank", 3, "alice", Optional.of("12"), Optional.empty());

        assertThat(line(result(new Outcome.Diverged("lost-effect", "gone", difference))))
                .isEqualTo("{\"scenario\":\"late-flush\",\"design\":\"guarded\",\"store\":\"memory\",\"blocks\":10,"
                        + "\"actions\":6,\"crashes\":1,\"restarts\":2,\"faults\":[\"restart\",\"crash\"],\"schedules\":\"fifo\",\"seed\":\"2a\",\"abci\":\"finalize\",\"boundaries\":4,\"executions\":5,"
                        + "\"distinctStates\":3,\"merged\":1,\"junctions\":0,\"junctionsMerged\":0,"
                        + "\"complete\":true,\"uncovered\":\"\",\"outcomes\":{\"converged\":1,"
                        + "\"latent\":0,\"diverged\":0,\"refused\":0,\"stuck\":0,\"broke\":0},"
                        + "\"expected\":\"diverged\",\"met\":false,"
                        + "\"unmet\":[\"law: expected a, found b\"],\"seconds\":1.25,"
                        + "\"probes\":{\"crash-in-replay\":0,\"replayed\":3},\"failures\":[{\"outcome\":\"diverged\","
                        + "\"law\":\"lost-effect\",\"coordinates\":\"3/between-sql-and-iavl\","
                        + "\"window\":\"between-sql-and-iavl\",\"boundary\":\"sql.commit.after\",\"height\":3,"
                        + "\"token\":\"1.x\",\"command\":\"./hangover replay 1.x\",\"difference\":{"
                        + "\"store\":\"iavl:bank\",\"height\":3,\"key\":\"alice\",\"expected\":\"12\","
                        + "\"actual\":null,\"listing\":null},\"shrunk\":{\"token\":\"1.s\",\"coordinates\":\"1/between-sql-and-iavl\","
                        + "\"blocks\":1,\"actions\":0,\"crashes\":1,\"minimal\":true,"
                        + "\"command\":\"./hangover replay 1.s\"},\"inevitable\":{\"from\":\"3/sql.commit.after\","
                        + "\"lastEscape\":null}}]," + NO_REMARKS
                        + "\"figures\":null,\"kills\":null,\"disagreements\":null" + NO_NOTES);
    }

    @Test
    void notesTellWhatTheOutcomesDoNot() {
        SeenWithoutFault seen = new SeenWithoutFault(
                "told-is-saved", new Difference("saved", 1, "kv.late", Optional.of("x"), Optional.empty()));
        CaseResult noted =
                result(new Outcome.Stuck(3, "waits")).with(new CaseNotes(List.of("crank-commits"), Optional.of(seen)));

        assertThat(line(noted))
                .endsWith("\"flawsNotAskedFor\":[\"crank-commits\"],\"seenWithoutFault\":{\"law\":\"told-is-saved\","
                        + "\"difference\":{\"store\":\"saved\",\"height\":1,\"key\":\"kv.late\",\"expected\":\"x\","
                        + "\"actual\":null,\"listing\":null}}}");
    }

    @Test
    void anExpectationAtWorstIsSaidBesideIt() {
        CaseResult result = result(new Outcome.Stuck(3, "waits"));

        assertThat(line(result.with(result.notes().atWorst(true))))
                .contains("\"expected\":\"diverged\",\"atWorst\":true,");
    }

    @Test
    void failureWithoutDifferenceHasNullThere() {
        assertThat(line(result(new Outcome.Stuck(3, "waits"))))
                .contains("\"outcome\":\"stuck\",\"law\":\"progress\"")
                .contains("\"difference\":null,");
    }

    @Test
    void remarksAreCountedByLawAndToldOfWithTheirFirstRun() {
        Difference difference = new Difference("effects", 2, "send", Optional.of("[1,2]"), Optional.of("[1]"));
        Remark remark = new Remark("lost-effect", "gone", 2, difference);
        CaseRemarks remarks = new CaseRemarks(
                5,
                List.of(new Remarked(remark, 5, "2/end", "1.x", "./hangover replay 1.x")),
                new Recovered(2, "not yet", "1/end", "1.y", "./hangover replay 1.y"),
                List.of("remarks are forbidden"));

        assertThat(line(result(new Outcome.Converged()).with(remarks)))
                .contains("\"remarks\":{\"lost-effect\":5},\"remarkedRuns\":5,\"remarked\":[{\"law\":\"lost-effect\","
                        + "\"runs\":5,\"sentence\":\"gone\",\"section\":2,\"coordinates\":\"2/end\",\"token\":\"1.x\","
                        + "\"command\":\"./hangover replay 1.x\",\"difference\":{\"store\":\"effects\",\"height\":2,"
                        + "\"key\":\"send\",\"expected\":\"[1,2]\",\"actual\":\"[1]\","
                        + "\"listing\":\"2 expected, 1 found; missing #2 2\"}}],\"recovered\":2,"
                        + "\"firstRecovered\":{\"reason\":\"not yet\",\"coordinates\":\"1/end\",\"token\":\"1.y\","
                        + "\"command\":\"./hangover replay 1.y\"},")
                .contains("\"unmet\":[\"law: expected a, found b\",\"remarks are forbidden\"],");
    }

    @Test
    void failureThatWasNotMadeSmallHasNullThere() {
        assertThat(line(result(failure(new Outcome.Stuck(3, "waits")))))
                .endsWith("\"shrunk\":null,\"inevitable\":null}]," + NO_REMARKS
                        + "\"figures\":null,\"kills\":null,\"disagreements\":null" + NO_NOTES);
    }

    @Test
    void resultIsOneLineWhateverItQuotes() {
        Difference difference =
                new Difference("sql", 3, "k\nl", Optional.of("\"quoted\"\r\n"), Optional.of("\u2028\u0000"));

        assertThat(line(result(new Outcome.Latent(difference))))
                .doesNotContain("\n", "\r", "\u0000")
                .contains("\"key\":\"k\\nl\"");
    }

    @Test
    void figuresStandInTheirOrderWithNamesLikeTheOtherMembers() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("sends", 19.875);
        figures.put("bytes saved", 5150.0);
        figures.put("in window", 0.0);

        assertThat(JsonLines.line(
                        result(new Outcome.Stuck(3, "waits")),
                        Optional.of(new Measured("late-flush", "guarded", figures)),
                        Optional.empty()))
                .endsWith(
                        ",\"figures\":{\"sends\":19.875,\"bytesSaved\":5150.0,\"inWindow\":0.0},\"kills\":null,\"disagreements\":null"
                                + NO_NOTES);
    }

    @Test
    void realDeathsAreCounted() {
        RealDeaths deaths = new RealDeaths("late-flush", "guarded", 30, 60, 25, List.of("one", "another"));

        assertThat(JsonLines.line(result(new Outcome.Stuck(3, "waits")), Optional.empty(), Optional.of(deaths)))
                .endsWith("\"figures\":null,\"kills\":115,\"disagreements\":2" + NO_NOTES);
    }

    private static String line(CaseResult result) {
        return JsonLines.line(result, Optional.empty(), Optional.empty());
    }

    private static CaseResult result(Outcome outcome) {
        return result(failure(outcome)
                .with(new ShrunkForm("1.s", "./hangover replay 1.s", "1/between-sql-and-iavl", 1, 0, 1, true))
                .with(new PointOfNoReturn(Optional.empty(), Optional.of("3/sql.commit.after"))));
    }

    private static Failure failure(Outcome outcome) {
        return new Failure(
                outcome,
                "3/between-sql-and-iavl",
                "between-sql-and-iavl",
                "sql.commit.after",
                3,
                "1.x",
                "./hangover replay 1.x");
    }

    private static CaseResult result(Failure failure) {
        TreeMap<String, Long> probes = new TreeMap<>();
        probes.put("replayed", 3L);
        probes.put("crash-in-replay", 0L);
        return new CaseResult(
                "late-flush",
                "guarded",
                "memory",
                10,
                1,
                "fifo",
                "2a",
                Collections.singletonMap("abci", "finalize"),
                new Coverage(4, 5, 3, 1, true),
                Tally.none().plus(Verdict.CONVERGED),
                Verdict.DIVERGED,
                false,
                1.25,
                probes,
                List.of(failure),
                CaseRemarks.NONE,
                CaseNotes.NONE,
                Optional.of(new Bound(6, 2, List.of("restart", "crash"))),
                SectionWords.USUAL,
                List.of("law: expected a, found b"));
    }
}
