package dev.hangover.model.cosmos.multistore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.cosmos.store.Disk;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.StrikeAt;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A kill at any boundary of a commit, and what a replay makes of it. */
class CommitCrashTest {
    private static final Disk MEMORY = new Disk.Memory();
    private static final int BOUNDARIES_OF_ONE_COMMIT = 8;
    private static final IavlImage BEFORE = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 3);
    private static final IavlImage AFTER = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 4);

    @TempDir
    private Path folder;

    static IntStream boundaries() {
        return IntStream.rangeClosed(1, BOUNDARIES_OF_ONE_COMMIT);
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void replayAfterACrashAtAnyBoundaryMeetsTheTwinThatNeverCrashed(int boundary) {
        IavlImage crashed = Chain.live(MEMORY, BEFORE, StrikeAt.any(boundary), Chain.OPTIONS, 4);
        IavlImage replayed = Chain.live(MEMORY, crashed, Simulation.quiet(), Chain.OPTIONS, 4);

        assertThat(replayed.consensus()).isEqualTo(AFTER.consensus());
        assertThat(replayed.local()).isEmpty();
        assertThat(replayed.fingerprint()).isEqualTo(AFTER.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void secondCrashAtAnyBoundaryStillRecovers(int boundary) {
        for (int first = 1; first <= BOUNDARIES_OF_ONE_COMMIT - 1; first++) {
            IavlImage once = Chain.live(MEMORY, BEFORE, StrikeAt.any(first), Chain.OPTIONS, 4);
            IavlImage twice = Chain.live(MEMORY, once, StrikeAt.any(boundary), Chain.OPTIONS, 4);
            IavlImage replayed = Chain.live(MEMORY, twice, Simulation.quiet(), Chain.OPTIONS, 4);

            assertThat(replayed.fingerprint()).isEqualTo(AFTER.fingerprint());
        }
    }

    @Test
    void everyWriteOfACommitMakesAnotherDurableState() {
        Set<Fingerprint> states = new TreeSet<>();
        boundaries()
                .forEach(boundary -> states.add(Chain.live(MEMORY, BEFORE, StrikeAt.any(boundary), Chain.OPTIONS, 4)
                        .fingerprint()));

        // Nothing, one, two or three stores saved, and the commit record.
        assertThat(states).hasSize(5);
    }

    @Test
    void treesAheadOfTheCommitRecordAreLocalAndTheConsensusIsThatOfTheRecord() {
        Simulation crash = StrikeAt.at(CosmosBoundaries.STORE_SAVED, 2);
        IavlImage crashed = Chain.live(MEMORY, BEFORE, crash, Chain.OPTIONS, 4);

        assertThat(crashed.version()).isEqualTo(3);
        assertThat(crashed.consensus()).isEqualTo(BEFORE.consensus());
        assertThat(crashed.local()).containsOnlyKeys("bank.ahead.4", "swingset.ahead.4");
    }

    @ParameterizedTest
    @EnumSource(SavePolicy.class)
    void bothKindsOfStoreLeaveTheSameFingerprintsAtEveryBoundary(SavePolicy policy) {
        MultiStoreOptions options = Chain.OPTIONS.with(policy).with(new Pruning(2));
        Disk files = new Disk.Files(folder);
        IavlImage inMemory = Chain.live(MEMORY, null, Simulation.quiet(), options, 4);
        IavlImage inFile = Chain.live(files, null, Simulation.quiet(), options, 4);
        for (int boundary = 1; boundary <= BOUNDARIES_OF_ONE_COMMIT + 6; boundary++) {
            inMemory = Chain.live(MEMORY, inMemory, StrikeAt.any(boundary), options, 5 + boundary);
            inFile = Chain.live(files, inFile, StrikeAt.any(boundary), options, 5 + boundary);

            assertThat(inFile.fingerprint()).isEqualTo(inMemory.fingerprint());
            assertThat(inFile.consensus()).isEqualTo(inMemory.consensus());
            assertThat(inFile.local()).isEqualTo(inMemory.local());
        }
        assertThat(inMemory.version()).isGreaterThan(4);
    }
}
