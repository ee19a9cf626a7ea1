package org.example.shop;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.simulation.Terminated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/** One process of the shop. A start appends the message that it finds in the outbox, unless the log has it. */
final class ShopProcess implements Machine {
    private static final String COUNT = "orders";
    private static final String OUTBOX = "outbox";
    private static final String LAST = "last";

    private final Flaw flaw;
    private final Simulation simulation;
    private final Shelf orders;
    private final Shelf log;

    @Durable
    private Images images;

    ShopProcess(Flaw flaw, Simulation simulation, Images images) {
        this.flaw = flaw;
        this.simulation = simulation;
        this.images = images;
        this.orders = new Shelf(Shop.ORDERS, simulation, (ShelfImage) images.get(Shop.ORDERS), Flaw.NONE);
        this.log = new Shelf(Shop.LOG, simulation, (ShelfImage) images.get(Shop.LOG), flaw);
        if (flaw == Flaw.ACTS_WHILE_LOADED) {
            try {
                simulation.reach(new Boundary("shop.opened"));
            } catch (Error caught) {
                this.images = images;
            }
        }
    }

    @Override
    public void start() {
        if (!orders.get(OUTBOX).isEmpty() && !leavesOpen()) {
            long begun = orders.number(COUNT);
            simulation.enter(begun, begun);
            if (flaw == Flaw.THROWS) {
                throw new IllegalStateException(
                        "migrations failed", new UnsupportedOperationException("duplicate column"));
            }
            relayAgain(begun);
        }
    }

    @Override
    public void step() {
        if (!orders.get(OUTBOX).isEmpty()) {
            simulation.enter(finished() + 1, 0);
            relay(finished() + 1);
            return;
        }
        if (flaw == Flaw.ANSWERS_EARLY) {
            takeEarly(finished() + 1);
            return;
        }
        take(finished() + 1);
        if (flaw == Flaw.TAKES_TWO_ORDERS) {
            take(finished() + 1);
        }
    }

    private void count() {
        try {
            simulation.reach(new Boundary("order.counted"));
        } catch (Terminated terminated) {
            if (flaw != Flaw.IGNORES_THE_STOP) {
                throw terminated;
            }
        }
    }

    private boolean isPaid(long order) {
        return simulation
                .outside()
                .find(payment(order).channel(), payment(order).action())
                .isPresent();
    }

    private static Effect payment(long order) {
        return new Effect("payment", "pay order " + order, "");
    }

    private boolean leavesOpen() {
        return flaw == Flaw.LEAVES_ORDER_OPEN || flaw == Flaw.LEAVES_ORDER_OPEN_IN_SILENCE;
    }

    @Override
    public boolean leavesSectionOpen() {
        return flaw == Flaw.LEAVES_ORDER_OPEN && !orders.get(OUTBOX).isEmpty();
    }

    private void takeEarly(long order) {
        simulation.enter(order, order);
        commit(orders);
        commit(log);
        simulation.committed(Shop.LOG, order);
        orders.put("order." + order, "a book");
        orders.put(COUNT, Long.toString(order));
        log.put(LAST, Long.toString(order));
    }

    private void take(long order) {
        simulation.enter(flaw == Flaw.COUNTS_FROM_ZERO ? order - 1 : order, order);
        if (flaw == Flaw.THROWS_RANDOM_ID && order == 2) {
            throw new IllegalStateException("no such entry: " + UUID.randomUUID());
        }
        if (flaw == Flaw.PAYS_BLINDLY || flaw == Flaw.PAYS_ONCE && !isPaid(order)) {
            simulation.outside().took(payment(order));
        }
        orders.put("order." + order, "a book");
        orders.put(COUNT, Long.toString(order));
        count();
        orders.put(OUTBOX, Long.toString(order));
        commit(orders);
        relay(order);
        if (flaw == Flaw.PAYS_TOO_LATE) {
            simulation.outside().took(payment(order));
        }
    }

    @Override
    public long finished() {
        return orders.number(COUNT) - (orders.get(OUTBOX).isEmpty() ? 0 : 1);
    }

    @Override
    public Images images() {
        if (images.get(Shop.ORDERS) != orders.image() || images.get(Shop.LOG) != log.image()) {
            images = Images.of(Map.of(Shop.ORDERS, orders.image(), Shop.LOG, log.image()));
        }
        return images;
    }

    @Override
    public void stop() {
        simulation.reach(new Boundary("shop.closed"));
        if (flaw == Flaw.CLOSES_BY_COMMITTING) {
            commit(orders);
        }
    }

    @Override
    public void abandon() {}

    private void relay(long order) {
        simulation.note(Shop.LOG, () -> "appends message " + order);
        if (flaw == Flaw.MAILS_AGAIN) {
            simulation.outside().tookAtLeastOnce(new Effect("mail", "order " + order + " is on its way", ""));
        }
        if (log.number(LAST) < order) {
            log.put("message." + order, "order " + order);
            log.put(LAST, Long.toString(order));
            simulation.took(new Effect("message", "order " + order, ""));
            commit(log);
            simulation.committed(Shop.LOG, order);
        }
        orders.put(OUTBOX, "");
        commit(orders);
    }

    private void relayAgain(long order) {
        if (flaw.name().startsWith("APPENDS_AGAIN") && log.number(LAST) == order) {
            log.put("again." + order, "order " + order);
            commit(log);
            if (flaw == Flaw.APPENDS_AGAIN_AND_MARKS) {
                orders.put("mark", Long.toString(order));
            }
        }
        relay(order);
    }

    private static void commit(Shelf shelf) {
        try {
            shelf.commit();
        } catch (IOException failed) {
            throw new UncheckedIOException("the shop closes", failed);
        }
    }
}
