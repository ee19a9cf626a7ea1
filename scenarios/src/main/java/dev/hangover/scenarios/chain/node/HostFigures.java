package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.json.BridgeJson;
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
    private final Sends inEffect = new Sends();
    private Sends underWay = new Sends();
    private long noted;
    private long overlapped;
    private long sinceLastCrank;
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
            committed(committed.store().equals(SqlImage.STORE_NAME));
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
        stopped(why);
    }

    @Override
    public void stopped(String why) {
        window = false;
        underWay = new Sends();
        sinceLastCrank = 0;
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
        figures.put("sends", average(inEffect.reads + inEffect.writes + inEffect.batches));
        figures.put("reads", average(inEffect.reads));
        figures.put("writes", average(inEffect.writes));
        figures.put("batches", average(inEffect.batches));
        figures.put("recorded", average(saved));
        figures.put("deltas", average(inEffect.deltas));
        figures.put("merged", average(noted - inEffect.deltas));
        figures.put("bytes saved", average(savedBytes));
        figures.put("overlapped", average(overlapped));
        figures.put("in window", average(inEffect.inWindow));
        figures.put("extra commits", average(allCommits - blockCommits));
        figures.put("stops", (double) stops);
        return figures;
    }

    private void committed(boolean bySwingStore) {
        window = bySwingStore;
        sinceLastCrank = 0;
        if (bySwingStore) {
            blockCommits++;
        } else {
            inEffect.add(underWay);
            underWay = new Sends();
        }
    }

    private void took(Effect effect) {
        ChainMessage message = ChainMessage.of(BridgeJson.parse(effect.action()));
        underWay.inWindow += window ? 1 : 0;
        if (message instanceof ChainMessage.UpdateExportData batch) {
            underWay.batches++;
            underWay.deltas += batch.entries().size();
            sinceLastCrank++;
        } else if (message instanceof ChainMessage.GetBalance || message instanceof ChainMessage.StorageGet) {
            underWay.reads++;
        } else {
            underWay.writes++;
        }
    }

    private double average(long total) {
        return (double) total / blocks;
    }

    /** Sends of a process that stops before cosmos has committed never took effect, and are sent again. */
    private static final class Sends {
        private long reads;
        private long writes;
        private long batches;
        private long deltas;
        private long inWindow;

        void add(Sends more) {
            reads += more.reads;
            writes += more.writes;
            batches += more.batches;
            deltas += more.deltas;
            inWindow += more.inWindow;
        }
    }
}
