package dev.hangover.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.node.Lives;
import dev.hangover.model.node.Lives.Life;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every case of CometBFT's handshake (v0.38.17, consensus/replay.go): the heights of block log, consensus state,
 * application and swing-store that a process may find, and what it does with them.
 */
class HandshakeTest {
    private static final int HEIGHTS = 6;
    private static final Lives LIVES = new Lives(HEIGHTS);

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @CsvSource(delimiter = '|', textBlock = """
            # case                                            | log state app swing | executed  | resent | finished | init
            a new chain has nothing to replay                 | 0 0 0 0             |           |        |          | true
            in sync: only the AppHash is compared             | 3 3 3 3             |           |        |          | false
            a logged block is executed                        | 3 2 2 2             | 3         |        | 3        | false
            a block that the kernel committed is resent       | 3 2 2 3             | 3         | 3      | 3        | false
            a block that all committed is finished with a mock| 3 2 3 3             |           |        | 3        | false
            finished blocks are repeated, state stays         | 3 3 1 1             | 2 3       |        |          | false
            the first repeated block may be a resend          | 3 3 1 2             | 2 3       | 2      |          | false
            several to repeat, then one to finish             | 5 4 2 2             | 3 4 5     |        | 5        | false
            several to repeat after a resend                  | 5 4 1 2             | 2 3 4 5   | 2      | 5        | false
            an empty application replays the whole log        | 5 5 0 0             | 1 2 3 4 5 |        |          | true
            and finishes the last block if nobody did         | 5 4 0 0             | 1 2 3 4 5 |        | 5        | true
            the first block was logged and no more            | 1 0 0 0             | 1         |        | 1        | true
            """)
    void theApplicationCatchesUp(
            String name, String heights, String executed, String resent, String finished, boolean init) {
        int[] at = Arrays.stream(heights.split(" ")).mapToInt(Integer::parseInt).toArray();
        Life life = Lives.from(LIVES.at(at[0], at[1], at[2], at[3]), 0);

        assertThat(life.heightsAt("response.saved")).isEqualTo(list(executed));
        assertThat(life.heightsAt("replay.send")).isEqualTo(list(resent));
        assertThat(life.heightsAt("consensus.saved")).isEqualTo(list(finished));
        assertThat(life.heights()).containsOnly((long) at[0]);
        // InitChain opens the swing-store before any block is begun.
        assertThat(life.passed().stream().takeWhile(place -> !place.endsWith("begin-block")))
                .filteredOn(place -> place.endsWith("sql.open.after"))
                .hasSize(init ? 1 : 0);
        sameAsUndisturbed(life, at[0]);
        if (at[0] > 0) {
            sameAsUndisturbed(Lives.from(life.disks(), 1), at[0] + 1);
        }
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @CsvSource(delimiter = '|', textBlock = """
            # case                                    | log state app swing | message
            the application is ahead of the log       | 2 2 3 3 | the application is at height 3, but the block log ends at 2
            the log is behind the state               | 2 3 2 2 | the block log ends at 2, but consensus state is at 3
            the log is two ahead of the state         | 4 2 2 2 | the block log ends at 4, but consensus state is at 2
            the log is empty, the application is not  | 0 0 2 2 | the block log is empty, but the application is at height 2
            the log and the state are empty           | 0 1 2 2 | the block log is empty, but the application is at height 2
            """)
    void heightsThatDoNotFitAreRefused(String name, String heights, String message) {
        int[] at = Arrays.stream(heights.split(" ")).mapToInt(Integer::parseInt).toArray();

        refused(LIVES.at(at[0], at[1], at[2], at[3]), message);
    }

    @Test
    void anApplicationBelowThePrunedLogIsRefused() {
        String message = "the application is at height 1, but the block log begins at 3";
        refused(Lives.with(LIVES.at(5, 5, 1, 1), BlockLog.STORE, "base", "3"), message);
        refused(Lives.with(LIVES.at(5, 5, 0, 0), BlockLog.STORE, "base", "3"), message.replace("1,", "0,"));

        Images justEnough = Lives.with(LIVES.at(5, 5, 2, 2), BlockLog.STORE, "base", "3");
        assertThat(Lives.from(justEnough, 0).heightsAt("response.saved")).containsExactly(3L, 4L, 5L);
    }

    @Test
    void anotherAppHashIsRefusedWhenInSyncAndAfterEveryRepeatedBlock() {
        refused(false3(LIVES.at(3, 3, 3, 3)), "AppHash of height 3 is ");
        refused(false3(LIVES.at(5, 5, 2, 2)), "AppHash of height 3 is ");
        refused(false3(LIVES.at(5, 4, 2, 2)), "AppHash of height 3 is ");
    }

    @Test
    void aMissingEndOfHeightIsNoReasonToStop() {
        Images disks = Lives.with(LIVES.at(3, 2, 2, 2), WriteAheadLog.STORE, "end-height", "2");

        Life life = Lives.from(disks, 1);

        assertThat(life.endHeight()).isEqualTo("4");
        sameAsUndisturbed(life, 4);
    }

    private static Images false3(Images disks) {
        return Lives.with(disks, ConsensusState.STORE, "app-hash.3", "00");
    }

    private static void refused(Images disks, String message) {
        assertThatThrownBy(() -> Lives.from(disks, 0))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    private static void sameAsUndisturbed(Life life, int height) {
        if (height > 0) {
            Images expected = LIVES.after(height);
            for (String store : List.of(MultiStore.NAME, SqlImage.STORE_NAME, ConsensusState.STORE)) {
                assertThat(life.disks().get(store).consensus())
                        .as(store)
                        .isEqualTo(expected.get(store).consensus());
            }
        }
    }

    private static List<Long> list(String numbers) {
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers.split(" ")).map(Long::parseLong).toList();
    }
}
