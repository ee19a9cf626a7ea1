package dev.hangover.harness.toy;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One process. A section books an amount in the ledger, lets background tasks gather interest, sends to the audit store,
 * and commits the ledger together with the list of what was sent, then the audit store. A start that finds the audit
 * store one version behind sends the saved list again.
 */
final class Process implements Machine {
    private static final Boundary BOOT = new Boundary("boot.open");
    private static final Boundary REPLAY = new Boundary("replay.send");
    private static final Boundary SEND = new Boundary("send");
    private static final Boundary END = new Boundary("section.end");
    private static final Boundary STOP = new Boundary("stop.flush");

    private final BugInjector bugs;
    private final Simulation simulation;
    private final ToyStore ledger;
    private final ToyStore audit;

    @Durable
    private Images images;

    private int gathering;
    private List<Send> outbox = new ArrayList<>();

    Process(Bug bug, Simulation simulation, Images images) {
        this.simulation = simulation;
        this.images = images;
        this.ledger = new ToyStore(Counters.LEDGER, simulation, bug, images.get(Counters.LEDGER));
        this.audit = new ToyStore(Counters.AUDIT, simulation, Bug.NONE, images.get(Counters.AUDIT));
        this.bugs = new BugInjector(bug, simulation, ledger, finished());
    }

    @Override
    public void start() {
        bugs.around(() -> simulation.reach(BOOT));
        bugs.atStart();
        long section = ledger.number("version");
        Send.read(bugs.unpark()).forEach(this::deliver);
        if (section > finished()) {
            simulation.enter(section, section * 1000);
            simulation.note("process", () -> "replays section " + section);
            simulation.probe("a list was replayed");
            List<Send> saved = Send.read(ledger.kept("sends"));
            bugs.beforeReplay();
            for (Send send : bugs.replayed(saved)) {
                simulation.reach(REPLAY);
                deliver(send);
            }
            outbox.addAll(bugs.hungOver(saved));
            bugs.afterReplay();
            audit.commit(section);
        }
    }

    @Override
    public void step() {
        if (bugs.standsStill()) {
            return;
        }
        long section = finished() + 1;
        simulation.enter(section, section * 1000);
        simulation.note("process", () -> "works on section " + section);
        simulation.probe("a section was worked on");
        outbox.forEach(this::deliver);
        bugs.ask(audit);
        bugs.atBeginningOf(section);
        ledger.add("balance", 100 * section);
        gather("interest");
        gather("rent");
        if (bugs.gathersMore()) {
            gather("tax");
        }
        simulation.yield("after booking");
        bugs.booked();
        bugs.waiting(() -> simulation.await("the background tasks", () -> gathering == 0));
        send(new Send(section, "credit", 5 * section + bugs.unseeded()));
        send(new Send(section, "fee", ledger.number("gathered")));
        send(new Send(section, "credit", 7 * section));
        ledger.keep("sends", Send.write(bugs.recorded(outbox)));
        ledger.add("silent", bugs.unseededInSilence());
        bugs.around(() -> ledger.commit(section));
        audit.commit(section);
        outbox = new ArrayList<>();
        bugs.atEnd();
        bugs.around(() -> simulation.reach(END));
    }

    private void gather(String what) {
        gathering++;
        simulation.spawn(bugs.named(what), () -> {
            ledger.add("gathered", 1);
            gathering--;
            bugs.gathered(what);
        });
    }

    private void send(Send send) {
        bugs.around(() -> simulation.reach(SEND));
        ledger.add("sent", send.amount());
        outbox.add(send);
        deliver(send);
    }

    private void deliver(Send send) {
        long sum = audit.add(send.channel(), send.amount());
        simulation.note("audit", () -> send.channel() + ": " + send.action());
        bugs.delivered(audit, send);
        simulation.took(new Effect(send.channel(), send.action(), Long.toString(sum)));
    }

    @Override
    public long finished() {
        return audit.number("version");
    }

    @Override
    public Images images() {
        bugs.hideImages();
        if (ledger.image() != images.get(Counters.LEDGER) || audit.image() != images.get(Counters.AUDIT)) {
            SortedMap<String, ToyImage> now = new TreeMap<>();
            now.put(Counters.LEDGER, ledger.image());
            now.put(Counters.AUDIT, audit.image());
            images = Images.of(now);
        }
        return images;
    }

    @Override
    public void stop() {
        bugs.park();
        bugs.around(() -> simulation.reach(STOP));
    }

    @Override
    public void abandon() {}
}
