package dev.hangover.scenarios.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.export.ExportData;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.scenarios.files.TemporaryDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Memory and files are two homes of one store: any sequence of calls gives the same answers, the same export batches,
 * the same images at every point, and the same rows in the end. {@code -Dhangover.properties=full} runs 10,000 tries.
 */
class SwingStoreProperties {
    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.strings().alpha().ofMaxLength(6),
            Arbitraries.strings()
                    .withChars('\u0000', '\n', '"', '\u00e9', '\ue000', '\uffff', '\u2028')
                    .ofMaxLength(3),
            Arbitraries.just("\ud83d\ude00"),
            Arbitraries.strings().ascii().ofLength(5_000));

    @Property(tries = 60)
    void memoryAndFilesCannotBeToldApart(@ForAll("sequences") List<Act> acts) {
        compare(acts);
    }

    @Property(tries = 10_000)
    @AddLifecycleHook(OnlyInFullRuns.class)
    void memoryAndFilesCannotBeToldApartInManyTries(@ForAll("sequences") List<Act> acts) {
        compare(acts);
    }

    @Provide
    Arbitrary<List<Act>> sequences() {
        Arbitrary<Act> acts = Combinators.combine(
                        Arbitraries.of(Act.Kind.values()),
                        Arbitraries.integers().between(1, 3),
                        TEXTS)
                .as(Act::new);
        return acts.list().ofMinSize(1).ofMaxSize(60);
    }

    private static void compare(List<Act> acts) {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            List<String> inMemory = run(acts, DatabaseLocation.memory(), DatabaseLocation::memory);
            Path second = directory.path().resolve("second");
            List<String> inFiles = run(
                    acts,
                    DatabaseLocation.directory(directory.path().resolve("first")),
                    image -> DatabaseLocation.directory(second, image));
            assertThat(inFiles).isEqualTo(inMemory);
        }
    }

    /** Half of the calls in one life, then a crash, then the others in another life. */
    private static List<String> run(List<Act> acts, DatabaseLocation first, StartState second) {
        List<String> seen = new ArrayList<>();
        int half = acts.size() / 2;
        SqlImage left = live(first, acts.subList(0, half), seen);
        SqlImage end = live(second.from(left), acts.subList(half, acts.size()), seen);
        seen.add(end.consensus().toString());
        seen.add(end.local().toString());
        seen.add(ExportData.of(end).toString());
        return seen;
    }

    private static SqlImage live(DatabaseLocation home, List<Act> acts, List<String> seen) {
        SwingStoreOptions options =
                SwingStoreOptions.defaults().withExportCallback(batch -> seen.add("exported " + batch));
        SwingStore store = SwingStore.open(home, options, Simulation.quiet());
        for (Act act : acts) {
            seen.add(act + " " + act.on(store) + " " + store.inTransaction());
            seen.add(store.image().fingerprint().hex());
        }
        store.abandon();
        return store.image();
    }

    private interface StartState {
        DatabaseLocation from(SqlImage image);
    }
}
