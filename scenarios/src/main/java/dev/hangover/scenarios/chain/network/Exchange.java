package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.Tx;
import java.util.List;

/**
 * A section of two kernels: each is asked to send messages of its own accord, all of them are answered, and it is over when
 * nothing is unacknowledged on either side.
 */
final class Exchange {
    private static final long TOLD_BY_FIRST = 2;
    private static final long TOLD_BY_SECOND = 1;

    /** Messages of each side: its own, and a reply to each of the other's. */
    static final long MESSAGES = TOLD_BY_FIRST + TOLD_BY_SECOND;

    private Exchange() {}

    /** What a side is asked for. */
    static Tx request(String name, String peer) {
        long times = TwoKernels.NAMES.indexOf(name) == 0 ? TOLD_BY_FIRST : TOLD_BY_SECOND;
        return new Tx(ActionKind.TELL, List.of(peer, Long.toString(times)));
    }

    /** How often this side was asked, as its block log says. */
    static long requested(Images disks) {
        LogImage log = (LogImage) disks.get(BlockLog.STORE);
        long requests = 0;
        for (long height = 1; height <= BlockLog.height(log); height++) {
            Block block = BlockLog.block(log, height).orElseThrow();
            requests += block.txs().stream()
                    .filter(tx -> tx.kind() == ActionKind.TELL)
                    .count();
        }
        return requests;
    }

    /** Whether nothing is unacknowledged on either side. */
    static boolean isOver(Images all) {
        return TwoKernels.NAMES.stream()
                .allMatch(name -> Packet.committed(NodeImages.disks(all, name)).isEmpty());
    }

    /** The last exchange that was begun. */
    static long begun(Images all) {
        return TwoKernels.NAMES.stream()
                .mapToLong(name -> requested(NodeImages.disks(all, name)))
                .max()
                .orElse(0);
    }

    /** The last exchange that is over. */
    static long finished(Images all) {
        long begun = begun(all);
        boolean both = TwoKernels.NAMES.stream().allMatch(name -> requested(NodeImages.disks(all, name)) == begun);
        return both && isOver(all) ? begun : begun - 1;
    }
}
