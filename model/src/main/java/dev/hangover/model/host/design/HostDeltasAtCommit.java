package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ChainMessage.UpdateExportData;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.json.BridgeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Export data is gathered in RAM, the last change of each key; at commit it is flushed, saved under a key of its own, and
 * then sent without being recorded among the sends (agoric-sdk #9655, "Types of Chain Sends").
 */
public final class HostDeltasAtCommit implements HostDesign {
    @Override
    public String name() {
        return "host-deltas-at-commit";
    }

    @Override
    public String summary() {
        return "export data gathered in RAM, saved at commit under a key of its own, sent after it";
    }

    @Override
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return abci == Abci.FINALIZE ? ExpectedVerdict.REFUSES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Gathered(host) {
            @Override
            public void save(long height) {
                host.storage().flushExportCallbacks();
                super.save(height);
            }
        };
    }

    /** Export data is gathered in RAM, saved under a key of its own at commit, and sent in one message after it. */
    static class Gathered implements HostProtocol {
        private static final String KEY = HostKeys.PREFIX + "exportDeltas";

        private final Host host;
        private SortedMap<String, String> gathered = new TreeMap<>();
        private List<ExportEntry> saved = List.of();

        Gathered(Host host) {
            this.host = host;
        }

        @Override
        public final Host host() {
            return host;
        }

        @Override
        public final void onExport(List<ExportEntry> batch) {
            batch.forEach(entry -> gathered.put(entry.key(), entry.value()));
        }

        @Override
        public void save(long height) {
            List<ExportEntry> entries = new ArrayList<>();
            gathered.forEach((key, value) -> entries.add(new ExportEntry(key, value)));
            gathered = new TreeMap<>();
            saved = List.copyOf(entries);
            ArrayNode text = BridgeJson.array();
            saved.forEach(entry -> text.add(UpdateExportData.pair(entry)));
            host.storage().kvStore().set(KEY, text.toString());
            HostProtocol.super.save(height);
        }

        @Override
        public final void replay() {
            host.sends().replay();
            List<ExportEntry> entries = new ArrayList<>();
            for (JsonNode pair : BridgeJson.parse(host.find(KEY).orElse("[]"))) {
                entries.add(UpdateExportData.entry(pair));
            }
            saved = List.copyOf(entries);
        }

        /** The key stays as it is. */
        @Override
        public final void recommit(long height) {
            HostProtocol.super.save(height);
        }

        @Override
        public final void beforeCommitReply() {
            if (!saved.isEmpty()) {
                host.sends().sendUnrecorded(new UpdateExportData(saved));
                saved = List.of();
            }
        }
    }
}
