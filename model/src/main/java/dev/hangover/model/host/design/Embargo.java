package dev.hangover.model.host.design;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.ArrayList;
import java.util.List;

/**
 * Output embargo in the manner of Waterken (agoric-sdk #9655): what the kernel side sends is only written down, and released
 * after the SQL commit. So nothing that is sent can have an answer.
 */
public final class Embargo implements HostDesign {
    @Override
    public String name() {
        return "embargo";
    }

    @Override
    public String summary() {
        return "sends are released only after the SQL commit, so none can be answered";
    }

    @Override
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return ExpectedVerdict.REFUSES;
    }

    @Override
    public HostProtocol start(Host host) {
        return new Outbox(host);
    }

    private static final class Outbox implements HostProtocol {
        private static final String NO_ANSWER = "true";

        private final Host host;
        private List<ChainSend> outbox = new ArrayList<>();
        private List<ChainSend> released = List.of();

        Outbox(Host host) {
            this.host = host;
        }

        @Override
        public Host host() {
            return host;
        }

        @Override
        public boolean asksAtLaunch() {
            return false;
        }

        @Override
        public String send(ChainMessage message) {
            if (message.wantsAnswer()) {
                throw Refusal.breaking(
                        "blocking-read",
                        "the kernel waits for an answer, and cosmos is not asked before the commit: "
                                + message.brief());
            }
            outbox.add(new ChainSend(message, NO_ANSWER));
            return NO_ANSWER;
        }

        @Override
        public void onExport(List<ExportEntry> batch) {
            outbox.add(new ChainSend(new ChainMessage.UpdateExportData(batch), NO_ANSWER));
        }

        @Override
        public void save(long height) {
            host.storage().flushExportCallbacks();
            released = List.copyOf(outbox);
            outbox = new ArrayList<>();
            host.save(height, released);
        }

        @Override
        public void recommit(long height) {
            host.save(height, host.sends().take());
        }

        @Override
        public void beforeCommitReply() {
            released.forEach(send -> host.sends().sendUnrecorded(send.message()));
            released = List.of();
        }
    }
}
