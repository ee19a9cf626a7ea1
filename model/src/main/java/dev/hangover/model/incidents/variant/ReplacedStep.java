package dev.hangover.model.incidents.variant;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.Deviation;
import dev.hangover.model.cosmos.modules.StorageQueue;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.InboundQueue;
import dev.hangover.model.kernel.device.Bridge;
import java.util.function.BiFunction;

/** A step of a host protocol that is taken in another way than the protocol itself takes it. */
public enum ReplacedStep {
    /** Sends are collected without asking the swing-store for what is pending, as in the deployed protocol. */
    NO_FLUSH((base, deviation) -> new ProtocolVariant(base, deviation) {
        @Override
        public void onExecuted(long height) {
            if (!deviates()) {
                super.onExecuted(height);
            }
        }

        @Override
        public void save(long height) {
            if (deviates()) {
                host().save(height, host().sends().take());
            } else {
                super.save(height);
            }
        }

        @Override
        public void recommit(long height) {
            save(height);
        }
    }),
    /** A replay takes the list that it sends again, so that the commit after it saves an empty one. */
    CONSUMING_REPLAY((base, deviation) -> new ProtocolVariant(base, deviation) {
        @Override
        public void replay(long height) {
            super.replay(height);
            if (deviates()) {
                host().sends().take();
            }
        }
    }),
    /** A replay first takes the actions out of the queue itself, which the saved sends do too. */
    DRAINING_REPLAY((base, deviation) -> new ProtocolVariant(base, deviation) {
        @Override
        public void replay(long height) {
            if (deviates()) {
                Bridge unrecorded = new Bridge(host().sends()::sendUnrecorded);
                new InboundQueue(unrecorded, StorageQueue.ACTION_QUEUE).consume(action -> true);
            }
            super.replay(height);
        }
    }),
    /** A replay first waits for the kernel to take the actions of the block, which only an execution makes it do. */
    AWAITING_REPLAY((base, deviation) -> new ProtocolVariant(base, deviation) {
        @Override
        public void replay(long height) {
            if (deviates()) {
                host().simulation()
                        .await(
                                "the kernel to take the actions of the block",
                                () -> !InboundQueue.tookFrom(host().sends().recorded()));
            }
            super.replay(height);
        }
    }),
    /** Each crank of a block that changes export data is committed. */
    CRANK_COMMITS((base, deviation) -> new ProtocolVariant(base, deviation) {
        @Override
        public void opened() {
            super.opened();
            host().storage().whenCrankEnds(this::commit);
        }

        private void commit() {
            if (host().inBlock() && deviates()) {
                host().storage().commit();
            }
        }
    }),
    /** The swing-store is committed in END_BLOCK; height and sends follow in COMMIT_BLOCK. */
    COMMIT_AT_END_BLOCK((base, deviation) -> new ProtocolVariant(base, deviation) {
        @Override
        public void onExecuted(long height) {
            super.onExecuted(height);
            host().exports().await();
            if (deviates()) {
                host().storage().commit();
            }
        }
    }),
    /** A commit that was refused is called again: what it had taken out of the table of export data is lost. */
    RETRIED_COMMIT((base, deviation) -> new ProtocolVariant(base, deviation) {
        @Override
        public void save(long height) {
            try {
                super.save(height);
            } catch (Refusal refusal) {
                retry(refusal);
            }
        }

        @Override
        public void recommit(long height) {
            try {
                super.recommit(height);
            } catch (Refusal refusal) {
                retry(refusal);
            }
        }

        private void retry(Refusal refusal) {
            if (!deviates()) {
                throw refusal;
            }
            host().storage().commit();
        }
    });

    private final BiFunction<HostProtocol, Deviation, HostProtocol> maker;

    ReplacedStep(BiFunction<HostProtocol, Deviation, HostProtocol> maker) {
        this.maker = maker;
    }

    /** A protocol with this step in place of its own; the deviation is applied when the step is taken. */
    public HostProtocol in(HostProtocol base, Deviation deviation) {
        return maker.apply(base, deviation);
    }
}
