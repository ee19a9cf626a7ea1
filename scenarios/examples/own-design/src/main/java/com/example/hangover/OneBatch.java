package com.example.hangover;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.bridge.ChainMessage.UpdateExportData;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Export data waits in RAM until END_BLOCK is about to be answered, and then goes to cosmos in one batch, with the last change
 * of each key only. The batch is recorded like any other send, so a replay repeats it.
 */
public final class OneBatch implements HostDesign {
    @Override
    public String name() {
        return "one-batch";
    }

    @Override
    public String summary() {
        return "the last change of each key, in one recorded batch at the end of END_BLOCK";
    }

    @Override
    public HostProtocol start(Host host) {
        return new Gathering(host);
    }

    private static final class Gathering implements HostProtocol {
        private final Host host;
        private final SortedMap<String, ExportEntry> gathered = new TreeMap<>();

        Gathering(Host host) {
            this.host = host;
        }

        @Override
        public Host host() {
            return host;
        }

        @Override
        public void onExport(List<ExportEntry> batch) {
            batch.forEach(entry -> gathered.put(entry.key(), entry));
        }

        @Override
        public void onExecuted() {
            host.storage().flushExportCallbacks();
            if (!gathered.isEmpty()) {
                host.sends().send(new UpdateExportData(new ArrayList<>(gathered.values())));
                gathered.clear();
            }
        }

        @Override
        public void save(long height) {
            if (host.storage().pendingExports() > 0 || !gathered.isEmpty()) {
                throw new Refusal("export data came after END_BLOCK of " + height + " was answered");
            }
            HostProtocol.super.save(height);
        }
    }
}
