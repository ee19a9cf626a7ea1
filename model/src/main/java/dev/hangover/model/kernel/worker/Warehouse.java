package dev.hangover.model.kernel.worker;

import dev.hangover.harness.simulation.Measured;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.SyscallHandler;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatDelivery;
import dev.hangover.model.swingstore.KernelStorage;
import dev.hangover.model.swingstore.snapshot.SnapshotInfo;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps workers (vat-warehouse.js in agoric-sdk): brings a vat online when something is delivered to it, throws the one
 * away that was used longest ago when there are too many, saves heaps.
 */
public final class Warehouse {
    private final Simulation simulation;
    private final KernelStorage storage;
    private final Function<String, Vat> programOf;
    private final WarehousePolicy policy;
    private final Supplier<List<String>> running;
    private final Measured workers = this::workers;

    // The one used longest ago comes first.
    @NotMeasured("which workers are online; each is measured as it is or as it would be rebuilt")
    private final Map<String, Worker> online = new LinkedHashMap<>();

    @NotMeasured("workers as they would be rebuilt, kept for measuring")
    private final SortedMap<String, Worker> evicted = new TreeMap<>();

    /**
     * @param simulation the world
     * @param storage where transcripts and snapshots are
     * @param programOf the program that a vat runs
     * @param running names the vats that are there
     * @param policy how many workers are kept, and how often heaps are saved
     */
    public Warehouse(
            Simulation simulation,
            KernelStorage storage,
            Function<String, Vat> programOf,
            Supplier<List<String>> running,
            WarehousePolicy policy) {
        this.simulation = simulation;
        this.storage = storage;
        this.programOf = programOf;
        this.running = running;
        this.policy = policy;
    }

    /** A vat has been made: its transcript begins. */
    public void created(String vat, String program) {
        storage.transcriptStore().initTranscript(vat);
        storage.transcriptStore().addItem(vat, TranscriptItem.initialize(program));
    }

    /**
     * Delivers to a vat, and adds to its transcript.
     *
     * @throws dev.hangover.model.kernel.vat.VatFailure when the vat cannot handle it; its worker is of no use any more
     * @throws dev.hangover.model.kernel.vat.VatFault when the vat did what no vat may do
     */
    public void deliver(String vat, VatDelivery delivery, SyscallHandler kernel, Meter meter) {
        String item = bringOnline(vat).deliver(delivery, kernel, meter);
        storage.transcriptStore().addItem(vat, item);
    }

    /** A crank is over: heaps are saved when it is time, and workers thrown away when there are too many. */
    public void tidy(String vat) {
        saveHeapIfDue(vat);
        while (online.size() > policy.mostOnline()) {
            evict(online.keySet().iterator().next());
        }
        policy.evictions()
                .ifPresent(choices -> new ArrayList<>(online.keySet())
                        .stream()
                                .filter(each -> choices.choose("evict", 3) == 0)
                                .forEach(this::evict));
    }

    /** Throws a worker away whose heap is not what the transcript says: its delivery was undone. */
    public void discard(String vat) {
        online.remove(vat);
        evicted.remove(vat);
    }

    /** The worker of every vat, as it is or as it would be rebuilt. */
    private SortedMap<String, Worker> workers() {
        SortedMap<String, Worker> workers = new TreeMap<>();
        for (String vat : running.get()) {
            Worker worker = online.get(vat);
            workers.put(
                    vat,
                    worker != null
                            ? worker
                            : evicted.computeIfAbsent(vat, v -> rebuild(v).worker()));
        }
        return workers;
    }

    private Worker bringOnline(String vat) {
        Worker known = online.remove(vat);
        Worker worker = known == null ? awaken(vat) : known;
        online.put(vat, worker);
        evicted.remove(vat);
        return worker;
    }

    private Worker awaken(String vat) {
        Rebuilt rebuilt = rebuild(vat);
        if (rebuilt.replayed()) {
            simulation.probe(rebuilt.from().isPresent() ? WorkerProbes.REBUILT_FROM_SNAPSHOT : WorkerProbes.REBUILT);
        }
        simulation.note(
                Lanes.KERNEL,
                () -> "worker of " + vat + " rebuilt"
                        + rebuilt.from()
                                .map(info -> " from the snapshot at " + info.snapPos())
                                .orElse(""));
        return rebuilt.worker();
    }

    private Rebuilt rebuild(String vat) {
        Optional<SnapshotInfo> snapshot = storage.snapStore().snapshotInfo(vat);
        Heap heap = snapshot.isPresent() ? Heap.load(storage.snapStore().loadSnapshot(vat)) : new Heap();
        if (snapshot.isPresent() && policy.snapshotsForget().applies()) {
            heap.forgetLast();
        }
        Worker worker = new Worker(programOf.apply(vat), heap);
        long position = storage.transcriptStore().currentSpan(vat).startPos();
        boolean replayed = false;
        for (String text : storage.transcriptStore().readSpan(vat)) {
            TranscriptItem item = TranscriptItem.of(text);
            if (item.isDelivery()) {
                worker.replay(vat, position, item);
                replayed = true;
            }
            position++;
        }
        return new Rebuilt(worker, snapshot, replayed);
    }

    private record Rebuilt(Worker worker, Optional<SnapshotInfo> from, boolean replayed) {}

    private void saveHeapIfDue(String vat) {
        SpanRecord span = storage.transcriptStore().currentSpan(vat);
        if (span.endPos() - span.startPos() < policy.snapshotEvery()) {
            return;
        }
        byte[] heap = bringOnline(vat).heap().snapshot();
        SnapshotInfo saved = storage.snapStore().saveSnapshot(vat, span.endPos(), heap);
        storage.transcriptStore().addItem(vat, TranscriptItem.save(saved.hash()));
        storage.transcriptStore().rolloverSpan(vat);
        storage.transcriptStore().addItem(vat, TranscriptItem.load(saved.hash()));
        simulation.probe(WorkerProbes.SNAPSHOT);
        simulation.note(Lanes.KERNEL, () -> "heap of " + vat + " saved at " + saved.snapPos());
    }

    private void evict(String vat) {
        evicted.put(vat, online.remove(vat));
        simulation.probe(WorkerProbes.EVICTED);
        simulation.note(Lanes.KERNEL, () -> "worker of " + vat + " evicted");
    }
}
