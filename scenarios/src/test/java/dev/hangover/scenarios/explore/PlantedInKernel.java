package dev.hangover.scenarios.explore;

import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.model.bridge.HostMessage;
import dev.hangover.model.bridge.HostPort;
import dev.hangover.model.bridge.Params;
import dev.hangover.model.cosmos.app.CosmosApp;
import dev.hangover.model.cosmos.modules.KeyValues;
import dev.hangover.model.cosmos.modules.SwingsetParams;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.host.Host;
import dev.hangover.model.kernel.ComputeBudget;
import dev.hangover.model.kernel.Kernel;
import dev.hangover.model.kernel.KernelProbes;
import dev.hangover.model.kernel.state.KernelState;
import dev.hangover.model.swingstore.kv.KvStore;
import java.lang.reflect.Method;
import java.util.Optional;

/** Bugs of the kernel and its queue that strike in a rare case only, and then only in a process that was started again. */
final class PlantedInKernel {
    private static final String QUEUE_MAX = "queueMax.inbound";
    private static final String LARGE = "1000";

    private PlantedInKernel() {}

    /** Deliveries that are put back are counted in memory; the delivery that makes the counter this large is lost. */
    static PlantedDesign losesPutBack(int number) {
        return new PlantedDesign(host -> new Losing(host, number));
    }

    /** A process that has replayed a block loses each delivery that it puts back. */
    static PlantedDesign losesPutBackAfterReplay() {
        return new PlantedDesign(LosingAfterReplay::new);
    }

    /** Numbers of promises that a failed delivery was given are taken back on disk, and in memory one is missing a block later. */
    static PlantedDesign keepsIdsInMemory() {
        return new PlantedDesign(KeepingIds::new);
    }

    /** A process runs what it finds in the run-queue at its start without a compute budget. */
    static PlantedDesign leftoversWithoutBudgetAfterStart() {
        return new PlantedDesign(WithoutBudget::new);
    }

    /** A process that was started again does not know in its first block how many actions wait, and refuses none. */
    static PlantedDesign forgetsHowManyWait() {
        return new PlantedDesign(host -> {
            Fields.find(host, CosmosApp.class).ifPresent(PlantedInKernel::forget);
            return new PlantedDesign.Deployed(host);
        });
    }

    private static void forget(CosmosApp app) {
        if (Fields.get(app, "stores", MultiStore.class).version() > 0) {
            SwingsetParams params = Fields.find(app, SwingsetParams.class).orElseThrow();
            Fields.set(params, "store", new Forgetful(app, Fields.get(params, "store", KeyValues.class)));
        }
    }

    /** Hears of a rare case in the kernel. */
    private abstract static class Listening extends PlantedDesign.Deployed {
        private final String rare;

        Listening(Host host, String rare) {
            super(host);
            this.rare = rare;
        }

        abstract void met();

        KernelState kernel() {
            return Fields.find(host(), KernelState.class).orElseThrow();
        }

        @Override
        public void opened() {
            Object journal = Fields.get(host().simulation(), "journal", Object.class);
            Fields.set(journal, "observer", new RunObserver(Fields.get(journal, "observer", Observer.class), this));
        }
    }

    private record RunObserver(Observer observer, Listening protocol) implements Observer {
        @Override
        public void on(Event event) {
            observer.on(event);
            if (event instanceof Event.Probed probed && probed.probe().equals(protocol.rare)) {
                protocol.met();
            }
        }
    }

    private static final class Losing extends Listening {
        private final int number;
        private int count;

        Losing(Host host, int number) {
            super(host, KernelProbes.PUT_BACK);
            this.number = number;
        }

        @Override
        void met() {
            if (++count == number) {
                kernel().queue().shift();
            }
        }
    }

    private static final class LosingAfterReplay extends Listening {
        private boolean replayed;

        LosingAfterReplay(Host host) {
            super(host, KernelProbes.PUT_BACK);
        }

        @Override
        void met() {
            if (replayed) {
                kernel().queue().shift();
            }
        }

        @Override
        public void replay() {
            super.replay();
            replayed = true;
        }
    }

    private static final class KeepingIds extends Listening {
        private static final String NEXT = "kp.nextID";
        private boolean inThisBlock;
        private boolean inTheBlockBefore;

        KeepingIds(Host host) {
            super(host, KernelProbes.IDS_TAKEN_BACK);
        }

        @Override
        void met() {
            inThisBlock = true;
        }

        @Override
        public void onExecuted() {
            if (inTheBlockBefore) {
                KvStore store = Fields.get(kernel().promises(), "store", KvStore.class);
                long next = Long.parseLong(kernel().numbering().split(" ")[1]);
                store.set(NEXT, Long.toString(next + 1));
            }
            inTheBlockBefore = inThisBlock;
            inThisBlock = false;
        }
    }

    private static final class WithoutBudget extends PlantedDesign.Deployed {
        private boolean executed;

        WithoutBudget(Host host) {
            super(host);
        }

        @Override
        public void opened() {
            Fields.find(host(), CosmosApp.class)
                    .ifPresent(app -> Fields.set(app, "host", new Port(Fields.get(app, "host", HostPort.class), this)));
        }

        void ends() {
            if (!host().inBlock() || executed) {
                return;
            }
            executed = true;
            Kernel kernel = Fields.find(host(), Kernel.class).orElseThrow();
            if (kernel.waiting() > 0) {
                load(Fields.get(kernelDriver(), "mailbox", Object.class));
                kernel.run(ComputeBudget.unlimited());
            }
        }

        private Object kernelDriver() {
            return Reachable.from(host()).stream()
                    .filter(object -> object.getClass().getSimpleName().equals("KernelDriver"))
                    .findFirst()
                    .orElseThrow();
        }

        private static void load(Object mailbox) {
            try {
                Method load = mailbox.getClass().getDeclaredMethod("load");
                load.setAccessible(true);
                load.invoke(mailbox);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Port(HostPort port, WithoutBudget protocol) implements HostPort {
        @Override
        public void send(HostMessage message) {
            if (message instanceof HostMessage.EndBlock) {
                protocol.ends();
            }
            port.send(message);
        }
    }

    /** Parameters that allow any number of actions in the first block in which they are read. */
    private static final class Forgetful extends WatchedParams {
        private long first;

        Forgetful(CosmosApp app, KeyValues store) {
            super(app, store);
        }

        @Override
        public Optional<String> get(String key) {
            long height = now();
            first = first == 0 ? height : first;
            return height == first && key.endsWith(QUEUE_MAX) ? Optional.of(LARGE) : super.get(key);
        }

        @Override
        public void set(String key, String value) {
            // Governance writes all parameters back as it has read them.
            boolean isRead = key.endsWith(QUEUE_MAX) && value.equals(LARGE);
            super.set(
                    key,
                    isRead
                            ? super.get(key)
                                    .orElse(Long.toString(Params.standard().inboundQueueMax()))
                            : value);
        }
    }
}
