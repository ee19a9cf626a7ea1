package dev.hangover.scenarios.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.certificate.Allowance;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CoverageCheck;
import dev.hangover.harness.certificate.Edge;
import dev.hangover.harness.certificate.Node;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.reports.jsonl.MalformedFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every error in a certificate is found, even where totals and digest were made to fit. */
class CorruptCertificateTest {
    private static final String TEXT =
            Certified.text(Certified.scenario("three-windows", 1, 1), "guarded", CaseOptions.USUAL);

    private Certified certified;
    private Certificate good;

    @BeforeEach
    void aGoodOne(@TempDir Path folder) {
        certified = new Certified(folder);
        good = certified.read(TEXT);
    }

    @Test
    void makingTheLastLineFitBreaksNothing() {
        assertThat(certified.problem(certified.resealed(good))).isEmpty();
    }

    @Test
    void aFaultIsNotTold() {
        long faults = first().faults();

        assertThat(problem(without(line(merged()))))
                .isEqualTo("run 0 (faults none): " + faults + " faults can strike in it, but " + (faults - 1)
                        + " are listed");
    }

    @Test
    void aFaultIsNeitherToldNorCounted() {
        String text = without(line(merged()))
                .replaceFirst("\"faults\":" + first().faults(), "\"faults\":" + (first().faults() - 1));

        assertThat(problem(text))
                .isEqualTo("run 0 (faults none), made again: " + merged().fault() + " can strike, and is not listed");
    }

    @Test
    void aFaultCannotStrike() {
        String impossible = merged().fault().place().section() + "/"
                + merged().fault().place().boundary().name() + "#999";
        String text = TEXT.replace(
                line(merged()), line(merged()).replace(merged().fault().toString(), impossible));

        assertThat(problem(text)).startsWith("run 0 (faults none), made again: ");
        assertThat(problem(TEXT.replaceFirst("\"faults\":" + first().faults(), "\"faults\":" + (first().faults() + 1))
                        .replace(
                                line(merged()),
                                line(merged())
                                        + line(merged())
                                                .replace(merged().fault().toString(), impossible))))
                .isEqualTo("run 0 (faults none), made again: " + impossible + " is listed, and cannot strike");
    }

    @Test
    void aFaultIsToldTwice() {
        assertThat(problem(TEXT.replace(line(merged()), line(merged()) + line(merged()))))
                .isEqualTo("run 0: " + merged().fault() + " is listed twice");
    }

    @Test
    void whatCanStrikeInARunIsToldOfAnother() {
        assertThat(problem(TEXT.replace(line(merged()), line(merged()).replace("\"edge\":0", "\"edge\":999"))))
                .isEqualTo("run 999 is not listed, but faults in it are");
    }

    @Test
    void aRunIsNotTold() {
        assertThat(problem(without(line(last()))))
                .contains(last().lastFault() + " leaves " + CoverageCheck.brief(last().state())
                        + ", and no run continues from there with " + last().left());
    }

    @Test
    void nothingLeadsToARun() {
        long parent = last().from().getAsLong();
        long other = last().number() - 1;
        String moved = line(last()).replace("\"from\":" + parent, "\"from\":" + other);

        assertThat(parent).isNotEqualTo(other);
        assertThat(problem(TEXT.replace(line(last()), moved)))
                .startsWith(last() + ": nothing that is listed for run " + other + " ");
    }

    @Test
    void aRunEndedOtherwise() {
        assertThat(problem(TEXT.replace(line(last()), line(last()).replace("converged", "refused"))))
                .isEqualTo(last() + ", made again: it is converged, and not refused");
    }

    @Test
    void aRunBrokeALaw() {
        assertThat(problem(TEXT.replace(line(last()), line(last()).replace("\"law\":\"\"", "\"law\":\"state\""))))
                .isEqualTo(last() + ", made again: it is converged, and not converged (state)");
    }

    @Test
    void aRunRejoinedElsewhere() {
        Node rejoined = good.nodes().values().stream()
                .filter(node -> node.rejoined().isPresent())
                .findFirst()
                .orElseThrow();
        long section = rejoined.rejoined().getAsLong();
        String wrong = line(rejoined).replace("\"rejoined\":" + section, "\"rejoined\":" + (section + 5));

        assertThat(problem(TEXT.replace(line(rejoined), wrong)))
                .isEqualTo(
                        rejoined + ", made again: it rejoined after section " + section + ", and not " + (section + 5));
    }

    @Test
    void aCrashLeavesSomethingElse() {
        String right = merged().leaves().orElseThrow();
        String other = good.nodes().values().stream()
                .filter(node -> node.left().equals(new Allowance(0, 1)))
                .map(Node::state)
                .filter(state -> !state.equals(right))
                .findFirst()
                .orElseThrow();

        assertThat(problem(TEXT.replace(line(merged()), line(merged()).replace(right, other))))
                .isEqualTo("run 0 (faults none), made again: " + merged().fault() + " leaves "
                        + CoverageCheck.brief(right) + ", and not " + CoverageCheck.brief(other));
    }

    @Test
    void aRestartLeavesSomethingElse() {
        Edge restart = good.allEdges().stream()
                .filter(edge -> edge.fault().kind() == FaultKind.RESTART && edge.from() > 0)
                .filter(edge -> !line(edge).contains(good.nodes().get(1L).state()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String other = good.nodes().get(1L).state();

        assertThat(problem(TEXT.replace(
                        line(restart), line(restart).replace(restart.leaves().orElseThrow(), other))))
                .startsWith(good.nodes().get(restart.from()) + ", made again: " + restart.fault() + " leaves ")
                .endsWith(", and not " + CoverageCheck.brief(other));
    }

    @Test
    void aRunGoesOnFromSomethingElse() {
        String wrong = line(last()).replace(last().state(), "0123456789");

        assertThat(problem(TEXT.replace(line(last()), wrong))).contains("no run continues from there");
    }

    @Test
    void theBoundIsLarger() {
        String larger = TEXT.replaceFirst("\"crashes\":1", "\"crashes\":2");

        assertThat(problem(larger))
                .isEqualTo(
                        "the bound is 2 crashes and 1 restart, but 1 crash and 1 restart were tried in the first run");
        assertThat(problem(larger.replaceFirst("\"crashes\":1", "\"crashes\":2")))
                .contains("no run continues from there with 1 crash and 1 restart");
    }

    @Test
    void theBoundHasMoreKindsOfFaults() {
        assertThat(problem(TEXT.replaceFirst("\"crash\"]", "\"crash\",\"io-error\"]")))
                .endsWith("!no-space can strike, and is not listed");
    }

    @Test
    void theBoundHasMoreSections() {
        assertThat(problem(TEXT.replaceFirst("\"horizon\":1", "\"horizon\":2")))
                .isEqualTo("its bound ends with section 2, and what it is of ends with section 1");
    }

    @Test
    void aLineWasChanged() {
        String changed = TEXT.replaceFirst("\"verdict\":\"converged\"", "\"verdict\":\"latent\"");

        assertThat(certified.problem(certified.read(changed)).orElseThrow())
                .startsWith("it was changed after it was written");
    }

    @Test
    void theTotalsWereChanged() {
        long nodes = good.totals().nodes();
        Certificate runs = certified.read(TEXT.replace("{\"nodes\":" + nodes, "{\"nodes\":" + (nodes + 1)));
        Certificate merged = certified.read(TEXT.replaceFirst("\"merged\":\\d+", "\"merged\":1"));
        Certificate verdicts = certified.read(TEXT.replaceFirst("\"latent\":0", "\"latent\":7"));

        assertThat(certified.problem(runs))
                .hasValue("runs: the last line says " + (nodes + 1) + ", and the lines before " + nodes);
        assertThat(certified.problem(merged).orElseThrow()).startsWith("merged faults: the last line says 1, ");
        assertThat(certified.problem(verdicts).orElseThrow()).startsWith("verdicts: the last line says ");
    }

    @Test
    void theExplorationDidNotComeToItsEnd() {
        boolean[] asked = {false};
        String half =
                Certified.text(Certified.scenario("three-windows", 1, 1), "guarded", CaseOptions.USUAL.until(() -> {
                    boolean halted = asked[0];
                    asked[0] = true;
                    return halted;
                }));

        assertThat(certified.problem(certified.read(half)))
                .hasValue("the exploration did not finish, so something within the bound was not tried");
        assertThat(certified.problem(certified.read(half.replace("\"complete\":false", "\"complete\":true"))))
                .isPresent();
    }

    @Test
    void theFileWasCutShort() {
        String afterALine = TEXT.substring(0, TEXT.lastIndexOf('\n', TEXT.length() - 2) + 1);

        for (String cut : List.of(afterALine, TEXT.substring(0, TEXT.length() - 10))) {
            assertThatThrownBy(() -> certified.read(cut))
                    .isInstanceOf(MalformedFile.class)
                    .hasMessageEndingWith("is truncated: its last line does not hold the totals");
        }
        assertThatThrownBy(() -> certified.read(TEXT.substring(0, 10))).isInstanceOf(MalformedFile.class);
    }

    @Test
    void itIsOfAnotherVersionOrSomethingElse() {
        assertThatThrownBy(() -> certified.read(TEXT.replaceFirst("\"certificate\":1", "\"certificate\":2")))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("line 1: a certificate of version 2, and only version 1 is understood");
        assertThatThrownBy(() -> certified.read("{\"scenario\":\"three-windows\"}\n"))
                .hasMessageContaining("line 1: this is no certificate");
    }

    /** What is wrong with this text, when its last line is made to fit. */
    private String problem(String text) {
        assertThat(text).isNotEqualTo(TEXT);
        return certified.problem(certified.resealed(certified.read(text))).orElse("nothing");
    }

    private static String without(String line) {
        return TEXT.replace(line, "");
    }

    private static String line(Node node) {
        return line("{\"node\":" + node.number() + ",");
    }

    private static String line(Edge edge) {
        return line("{\"edge\":" + edge.from() + ",\"fault\":\"" + edge.fault() + "\"");
    }

    private static String line(String start) {
        return TEXT.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow() + "\n";
    }

    /** A crash in the first run that leaves what one before it had left. */
    private Edge merged() {
        List<Edge> edges = good.edgesOf(first()).stream()
                .filter(edge -> edge.fault().kind() == FaultKind.CRASH)
                .toList();
        return edges.stream()
                .filter(edge -> edge.leaves().equals(edges.get(0).leaves()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Node first() {
        return good.nodes().get(0L);
    }

    private Node last() {
        return good.nodes().get(good.nodes().lastKey());
    }
}
