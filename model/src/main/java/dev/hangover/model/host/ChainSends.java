package dev.hangover.model.host;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ChainPort;
import dev.hangover.model.bridge.ExportEntry;
import java.util.List;

/**
 * The way of the kernel side to cosmos, and the record of what went that way: the list in RAM that a commit saves, so that
 * a restart can send it again. The replay rule lives here.
 */
public final class ChainSends {
    public static final Boundary CHAIN_SEND = new Boundary("chain-send");
    public static final Boundary REPLAY_SEND = new Boundary("replay.send");

    private final Simulation simulation;
    private final ChainPort chain;
    private final RecordedSends recorded = new RecordedSends();

    ChainSends(Simulation simulation, ChainPort chain) {
        this.simulation = simulation;
        this.chain = chain;
    }

    /** Sends now, and records the message with its answer. */
    public String send(ChainMessage message) {
        String result = sendUnrecorded(message);
        recorded.add(new ChainSend(message, result));
        return result;
    }

    /**
     * Sends now and records, as every send, but is no effect of a block: how often a process asks while it starts depends
     * on how often it was started. Nothing but reads may go this way.
     */
    String readAtLaunch(ChainMessage.StorageGet message) {
        simulation.reach(CHAIN_SEND);
        String result = chain.receive(message);
        recorded.add(new ChainSend(message, result));
        return result;
    }

    /**
     * Reads now; nothing is recorded, and it is no effect of a block: how often a process fills its caches depends on how
     * often it was started.
     */
    String peek(ChainMessage.StorageAsk message) {
        simulation.reach(CHAIN_SEND);
        return chain.receive(message);
    }

    /** Sends now; nothing is recorded. */
    public String sendUnrecorded(ChainMessage message) {
        simulation.reach(CHAIN_SEND);
        simulation.note(Lanes.BLOCK_MANAGER, () -> "send: " + message.brief());
        return ask(message);
    }

    /** Sends a batch again that is recorded elsewhere than on the list. */
    public void replayExportData(List<ExportEntry> batch) {
        ChainMessage message = new ChainMessage.UpdateExportData(batch);
        simulation.probe(HostProbes.NON_EMPTY_REPLAY);
        simulation.reach(REPLAY_SEND);
        simulation.note(Lanes.BLOCK_MANAGER, () -> "replay: " + message.brief());
        ask(message);
    }

    /**
     * Sends everything on the list again, in order. The list stays as it is, so that the commit that follows saves it
     * again.
     *
     * @throws Refusal when cosmos answers differently than it did the first time
     */
    public void replay() {
        if (!recorded.all().isEmpty()) {
            simulation.probe(HostProbes.NON_EMPTY_REPLAY);
        }
        recorded.all().forEach(this::again);
    }

    /**
     * Sends one message again that was recorded, wherever its record was kept, and compares the answer with the recorded one.
     * The list stays as it is.
     *
     * @param send for example one of {@link #recorded}, or one that {@link ChainSend#read} found in the host's section
     * @throws Refusal when cosmos answers differently than it did the first time
     */
    public void replay(ChainSend send) {
        simulation.probe(HostProbes.NON_EMPTY_REPLAY);
        again(send);
    }

    private void again(ChainSend send) {
        simulation.reach(REPLAY_SEND);
        simulation.note(Lanes.BLOCK_MANAGER, () -> "replay: " + send.message().brief());
        String result = ask(send.message());
        if (!result.equals(send.result())) {
            throw new Refusal("replayed '" + send.message().brief() + "', and cosmos answered " + result
                    + " instead of " + send.result());
        }
    }

    /** What is on the list. */
    public List<ChainSend> recorded() {
        return recorded.all();
    }

    /** Takes the list and leaves an empty one. */
    public List<ChainSend> take() {
        List<ChainSend> taken = recorded.all();
        recorded.replaceBy(List.of());
        return taken;
    }

    /** Puts another list in place of this one. */
    public void replaceBy(List<ChainSend> sends) {
        recorded.replaceBy(sends);
    }

    private String ask(ChainMessage message) {
        String result = chain.receive(message);
        String channel = message.isExport() ? "export-data" : "send";
        simulation.took(new Effect(channel, message.json().toString(), result));
        return result;
    }
}
