package dev.hangover.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.simulation.WriteFailed;
import dev.hangover.harness.simulation.WriteFailure;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.MemoryLog;
import dev.hangover.model.disk.Syncing;
import dev.hangover.model.workload.Block;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** To forget blocks is a write like others: a process can die after it, and it can fail. */
class BlockLogTest {
    @Test
    void aProcessThatDiesWhenBlocksAreForgottenHasForgottenThem() {
        assertThatThrownBy(() -> forget(new Observer() {
                    @Override
                    public boolean strikes(Place place) {
                        return place.toString().equals("0/block.forgotten");
                    }
                }))
                .isInstanceOf(SimulatedCrash.class);
    }

    @Test
    void forgettingCanFail() {
        assertThatThrownBy(() -> forget(new Observer() {
                    @Override
                    public Optional<WriteFailure> fails(Place write) {
                        return write.toString().equals("0/block.forget.write")
                                ? Optional.of(WriteFailure.FAILED)
                                : Optional.empty();
                    }
                }))
                .isInstanceOf(WriteFailed.class);
    }

    @Test
    void whatIsNotThereNeedsNoWrite() {
        assertThat(forget(new Observer() {}).height()).isEqualTo(1);
    }

    private static BlockLog forget(Observer observer) {
        Simulation simulation = new Simulation(Choices.fifo(), observer);
        BlockLog blocks =
                new BlockLog(simulation, new MemoryLog(BlockLog.STORE, LogImage.empty(), Syncing.SYNC, simulation));
        blocks.save(new Block(1, List.of()));
        blocks.save(new Block(2, List.of()));
        blocks.forgetAfter(1);
        blocks.forgetAfter(1);
        return blocks;
    }
}
