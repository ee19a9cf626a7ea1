package dev.hangover.scenarios.subject;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.json.Json;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import dev.hangover.model.swingstore.session.SwingStoreProbes;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what a host protocol does in a reference run, per finished block: what goes to cosmos and when, what is saved in
 * the swing-store beside the kernel's state. Questions that are asked while a process starts are not counted.
 */
public final class HostFigures implements RunListener {
    private long blocks;
    private long reads;
    private long writes;
    private long batches;
    private long deltas;
    private long noted;
    private long overlapped;
    private long sinceLastCrank;
    private long inWindow;
    private long saved;
    private long savedBytes;
    private long blockCommits;
    private long allCommits;
    private long stops;
    private boolean window;

    @Override
    public void on(Event event) {
        if (event instanceof Event.Took took) {
            took(took.effect());
        } else if (event instanceof Event.Committed committed) {
            window = committed.store().equals(SqlImage.STORE_NAME);
            blockCommits += window ? 1 : 0;
            sinceLastCrank = 0;
        } else if (event instanceof Event.Probed probed) {
            noted += probed.probe().equals(SwingStoreProbes.EXPORT_NOTED) ? 1 : 0;
        } else if (event instanceof Event.Reached reached) {
            if (reached.place().boundary().equals(SwingStoreBoundaries.CRANK_END)) {
                overlapped += sinceLastCrank;
                sinceLastCrank = 0;
            } else if (reached.place().boundary().equals(SwingStoreBoundaries.COMMIT_AFTER)) {
                allCommits++;
                sinceLastCrank = 0;
            }
        }
    }

    @Override
    public void gaveUp(String why) {
        stops++;
        window = false;
    }

    @Override
    public void finished(long section, Images images) {
        if (section > blocks) {
            blocks = section;
            Map<String, String> local = Heights.sql(images).local();
            saved += ChainSend.read(local.getOrDefault(HostKeys.CHAIN_SENDS, "[]"))
                    .size();
            savedBytes += local.entrySet().stream()
                    .mapToLong(
                            entry -> entry.getKey().length() + entry.getValue().length())
                    .sum();
        }
    }

    /** The figures, per block but for the last one. */
    public Map<String, Double> perBlock() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("sends", average(reads + writes + batches));
        figures.put("reads", average(reads));
        figures.put("writes", average(writes));
        figures.put("batches", average(batches));
        figures.put("recorded", average(saved));
        figures.put("deltas", average(deltas));
        figures.put("merged", average(noted - deltas));
        figures.put("bytes saved", average(savedBytes));
        figures.put("overlapped", average(overlapped));
        figures.put("in window", average(inWindow));
        figures.put("extra commits", average(allCommits - blockCommits));
        figures.put("stops", (double) stops);
        return figures;
    }

    private void took(Effect effect) {
        ChainMessage message = ChainMessage.of(Json.parse(effect.action()));
        inWindow += window ? 1 : 0;
        if (message instanceof ChainMessage.UpdateExportData batch) {
            batches++;
            deltas += batch.entries().size();
            sinceLastCrank++;
        } else if (message instanceof ChainMessage.GetBalance || message instanceof ChainMessage.StorageGet) {
            reads++;
        } else {
            writes++;
        }
    }

    private double average(long total) {
        return (double) total / blocks;
    }
}
