package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What makes an exploration fast must not change what it finds. Here every sequence of two faults is run from the very
 * beginning, nothing merged, and compared with the shortcuts.
 */
class ImagesAgainstBlankTest {
    /** They cannot be repeated, forked or judged: nothing to compare. */
    private static final String UNREPEATABLE =
            "UNSEEDED.*|UNMEASURED.*|UNANNOUNCED.*|UNREPORTED.*|HIDES_IMAGES|NOBODY_COMMITS";

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.MATCH_NONE, names = UNREPEATABLE)
    void aRunFromImagesIsTheRestOfTheRunFromBlank(Bug bug) {
        assertRestOfRunFromBlank(Toy.with(bug).sections(2));
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.MATCH_NONE, names = UNREPEATABLE)
    void aRunFromImagesIsTheRestOfTheRunFromBlankWithoutRejoin(Bug bug) {
        assertRestOfRunFromBlank(Toy.with(bug).sections(2).withoutRejoin());
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.MATCH_NONE, names = UNREPEATABLE)
    void anExplorationFindsWhatTryingEverythingFromBlankFinds(Bug bug) {
        Toy toy = Toy.with(bug).sections(2);
        TreeSet<String> tried = new TreeSet<>();
        everyPairOfFaults(toy.withoutRejoin()).forEach(execution -> tried.add(kind(execution)));
        TreeSet<String> explored = new TreeSet<>();
        Exploration exploration = toy.explore(2, 2);
        exploration.findings().failures().forEach(execution -> explored.add(kind(execution)));
        tried.remove("CONVERGED ");

        assertThat(explored).isEqualTo(tried);
    }

    /** A run that rejoined is not restarted at its end, and so does not show what one bug does at every restart. */
    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.MATCH_NONE, names = UNREPEATABLE)
    void anExplorationRemarksWhatTryingEverythingFromBlankRemarks(Bug bug) {
        Toy toy = Toy.with(bug).sections(2);
        TreeSet<String> tried = new TreeSet<>();
        everyPairOfFaults(toy.withoutRejoin()).forEach(execution -> tried.addAll(laws(execution)));

        assertThat(toy.explore(2, 2).findings().remarks().keySet()).isEqualTo(tried);
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.MATCH_NONE, names = UNREPEATABLE)
    void everyFailureThatIsFoundHappensAgainAtItsCoordinates(Bug bug) {
        Toy toy = Toy.with(bug);
        Exploration exploration = toy.explore(2, 1);
        for (Execution failure : exploration.findings().failures()) {
            Execution again =
                    toy.fromBlank(exploration.reference(), failure.struck().toString());

            assertThat(again.stale().places()).as("%s", failure.struck()).isEmpty();
            assertThat(kind(again)).as("%s", failure.struck()).isEqualTo(kind(failure));
            if (!failure.struck().places().isEmpty()) {
                assertThat(again.outcome()).as("%s", failure.struck()).isEqualTo(failure.outcome());
            }
        }
    }

    @Test
    void thereIsMuchToCompare() {
        assertThat(everyPairOfFaults(Toy.with(Bug.NONE).sections(2).withoutRejoin())
                        .size())
                .isGreaterThan(200);
    }

    private static void assertRestOfRunFromBlank(Toy toy) {
        Reference reference = toy.reference();
        for (FaultPoint first : reference.candidates()) {
            Execution one = toy.fromBlank(reference, first.place().toString());
            if (!FaultSequence.isRestart(first.place())) {
                FaultSequence struck = FaultSequence.none().plus(first.place());
                assertSame(one, toy.fromImages(reference, first.images(), struck));
            }
            for (FaultPoint second : one.candidates()) {
                FaultSequence struck = one.struck().plus(second.place());
                Execution both = toy.fromBlank(reference, struck.toString());
                if (!FaultSequence.isRestart(second.place())) {
                    assertSame(both, toy.fromImages(reference, second.images(), struck));
                }
            }
        }
    }

    private static void assertSame(Execution fromBlank, Execution fromImages) {
        String at = fromImages.struck().toString();
        assertThat(fromBlank.struck()).as(at).isEqualTo(fromImages.struck());
        assertThat(fromBlank.stale().places()).as(at).isEmpty();
        assertThat(fromBlank.outcome()).as(at).isEqualTo(fromImages.outcome());
        assertThat(fromBlank.remarks()).as(at).isEqualTo(fromImages.remarks());
        assertThat(fromBlank.recovered()).as(at).isEqualTo(fromImages.recovered());
        assertThat(fromBlank.rejoined()).as(at).isEqualTo(fromImages.rejoined());
        assertThat(places(fromBlank.candidates())).as(at).isEqualTo(places(fromImages.candidates()));
    }

    private static List<String> places(List<FaultPoint> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.place() + " " + candidate.images().fingerprint())
                .toList();
    }

    private static List<Execution> everyPairOfFaults(Toy toy) {
        Reference reference = toy.reference();
        List<Execution> all = new ArrayList<>();
        all.add(toy.fromBlank(reference, "none"));
        for (FaultPoint first : reference.candidates()) {
            Execution one = toy.fromBlank(reference, first.place().toString());
            all.add(one);
            one.candidates()
                    .forEach(second -> all.add(toy.fromBlank(
                            reference, one.struck().plus(second.place()).toString())));
        }
        return all;
    }

    private static List<String> laws(Execution execution) {
        return execution.remarks().stream().map(Remark::law).toList();
    }

    private static String kind(Execution execution) {
        return execution.outcome().verdict() + " " + execution.outcome().law();
    }
}
