package dev.hangover.model.host;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ExportEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Delivers export batches to cosmos in the background, so that kernel and cosmos overlap: one at a time, in order
 * (launch-chain.js in agoric-sdk).
 */
public final class ExportQueue {
    private static final String TASK = "export batch";

    private final Simulation simulation;
    private final ChainSends sends;
    private final Deque<Batch> batches = new ArrayDeque<>();

    ExportQueue(Simulation simulation, ChainSends sends) {
        this.simulation = simulation;
        this.sends = sends;
    }

    /** Puts a batch in line; it is sent by a task of its own, and recorded with the sends of the block. */
    public void add(List<ExportEntry> batch) {
        add(new Batch(new ChainMessage.UpdateExportData(batch), true));
    }

    /** The same for a design that keeps batches elsewhere: nothing is recorded. */
    public void addUnrecorded(List<ExportEntry> batch) {
        add(new Batch(new ChainMessage.UpdateExportData(batch), false));
    }

    /** Whether every batch has been delivered. */
    public boolean isIdle() {
        return batches.isEmpty();
    }

    /** Waits until every batch has been delivered. */
    public void await() {
        simulation.await("the export queue", this::isIdle);
    }

    String pending() {
        return batches.toString();
    }

    private void add(Batch batch) {
        batches.addLast(batch);
        if (batches.size() == 1) {
            simulation.spawn(TASK, this::deliver);
        }
    }

    private void deliver() {
        Batch batch = batches.getFirst();
        if (batch.recorded()) {
            sends.send(batch.message());
        } else {
            sends.sendUnrecorded(batch.message());
        }
        batches.removeFirst();
        if (!batches.isEmpty()) {
            simulation.spawn(TASK, this::deliver);
        }
    }

    private record Batch(ChainMessage message, boolean recorded) {}
}
