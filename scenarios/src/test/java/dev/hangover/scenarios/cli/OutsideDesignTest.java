package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.jobs.Watchdog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clean design from outside is as expected where no scenario lists it, and one with a bug is not. */
class OutsideDesignTest {
    private static final String FORGETS =
            "public void onExport(List<ExportEntry> batch) { host.exports().addUnrecorded(batch); }";
    private static final String GUARDS = """
            private boolean allowed;
            public void onInitOrBegin() { allowed = true; }
            public void onExport(List<ExportEntry> batch) {
                if (!allowed) { throw new Refusal("late"); }
                HostProtocol.super.onExport(batch);
            }
            public void save(long height) { allowed = false; HostProtocol.super.save(height); }
            """;
    private static final List<String> HARD = List.of(
            "upgrade-at-ordinary-restart", "power-loss-sql", "rollback-with-copy", "early-release", "validators");

    @TempDir
    private Path folder;

    @Test
    void aCleanDesignIsAsExpectedWhereNothingIsSaidOfIt() throws IOException {
        CommandLineRun run = explore(HARD, "", "");

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("at worst refused yes", "at worst diverged yes", "5 of 5 expectations met");
    }

    @Test
    void aDesignThatForgetsWhatItSentIsNotAsExpectedUnderAnyOfThem() throws IOException {
        CommandLineRun run = explore(HARD, "", FORGETS);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("0 of 5 expectations met")
                .contains("worst verdict: expected at worst refused, found diverged")
                .contains("law: expected invariant:hangover, found invariant:export-shadow");
    }

    @Test
    void aDesignSaysUnderWhichConditionItRefuses() throws IOException {
        String says = "public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {"
                + " return condition.leavesExports() ? ExpectedVerdict.REFUSES : condition.usual(); }";
        List<String> late = List.of("design-problem-1-finalize", "design-problem-2", "design-normal");

        assertThat(explore(late, says, GUARDS).status()).isZero();
        assertThat(explore(late, "", GUARDS).out())
                .contains("design-problem-1-finalize with mine (expected converged, found 5 refused")
                .contains("1 of 3 expectations met");
    }

    @Test
    void oneRecordedSendIsSentAgainAndItsAnswerCompared() throws IOException {
        String each = "public void replay(long height) { host.sends().recorded().forEach(host.sends()::replay); }";
        String other = "public void replay(long height) { host.sends().replay("
                + "new ChainSend(host.sends().recorded().get(0).message(), \"another\")); }";

        assertThat(explore(List.of("three-windows"), "", each).status()).isZero();
        assertThat(explore(List.of("three-windows"), "", other).out()).contains(" instead of another");
    }

    @Test
    void theHostsSectionIsReadWhenTheSwingStoreIsOpenAndRefusedBefore() throws IOException {
        String opened = "public void opened() { seen = host.find(\"host.height\"); }"
                + " private Optional<String> seen;"
                + " public void onInitOrBegin() { if (seen != null) { host.find(\"host.height\"); } }"
                + " public void onExecuted() { if (seen == null) { throw new Refusal(\"never opened\"); } }";
        String begins = "public void onInitOrBegin() { host.find(\"host.height\"); }";

        assertThat(explore(List.of("three-windows"), "", opened).status()).isZero();
        assertThat(explore(List.of("three-windows"), "", begins).out())
                .contains("the host's section was needed before the swing-store was open")
                .doesNotContain("broke after");
    }

    @Test
    void theEndOfAnExecutedBlockNamesItsHeight() throws IOException {
        String checks = "public void onExecuted(long height) { throw new Refusal(\"executed \" + height + \" of \""
                + " + host.find(\"host.beginHeight\").get()); }";

        assertThat(explore(List.of("three-windows"), "", checks).out()).contains("executed 1 of 1");
    }

    private CommandLineRun explore(List<String> scenarios, String design, String protocol) throws IOException {
        Path jar = PluginJar.of(folder, "Mine", design, protocol);
        List<String> args = new ArrayList<>(List.of("explore", "--plugin", jar.toString(), "--design", "mine"));
        args.addAll(List.of("--blocks", "2", "--no-shrink", "--restarts", "0"));
        args.addAll(scenarios);
        // As a built-in design does, it holds one of several lambdas that look alike, which cannot be distinguished
        // when
        // measured.
        List<Watchdog> alike = List.of(
                new Watchdog(600_000, what -> ended("a " + what)), new Watchdog(600_000, what -> ended("b " + what)));
        UnaryOperator<Services> watched = services -> Wiring.services(alike.get(1));
        return CommandLineRun.of(watched, args.toArray(String[]::new));
    }

    private static void ended(String what) {
        throw new IllegalStateException(what);
    }
}
