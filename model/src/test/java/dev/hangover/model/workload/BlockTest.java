package dev.hangover.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks are read as they were written. */
class BlockTest {
    private static final Block TWO_TRANSACTIONS =
            new Block(3, List.of(Tx.parse("count pears 2"), Tx.parse("remind plums 5000")));
    private static final Block EMPTY = new Block(3, List.of());

    @Test
    void isReadAsItWasWrittenInEveryRound() {
        for (Block block : List.of(EMPTY, TWO_TRANSACTIONS)) {
            assertThat(Block.parse(3, block.text())).isEqualTo(block);
            assertThat(Block.parse(3, block.inNextRound().text())).isEqualTo(block.inNextRound());
            assertThat(Block.withoutRound(block.inNextRound().text())).isEqualTo(block.text());
            assertThat(Block.withoutRound(block.text())).isEqualTo(block.text());
        }
    }

    @Test
    void aLaterRoundIsLaterAndStillBeforeTheNextBlock() {
        Block later = EMPTY.inNextRound().inNextRound().inNextRound().inNextRound();

        assertThat(EMPTY.inNextRound().time()).isGreaterThan(EMPTY.time());
        assertThat(later.time()).isLessThan(Block.timeOf(4));
        assertThat(Block.heightOf(later.time())).isEqualTo(3);
        assertThatThrownBy(later::inNextRound).hasMessage("rounds are from 0 to 4: 5");
    }
}
