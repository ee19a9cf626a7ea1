package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.simulation.Terminated;
import dev.hangover.model.Lanes;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Carries what happens in the process of one member out into the world of all, under the member's name. While it is
 * silent, nothing is heard and nothing can strike.
 *
 * <p>What the kernel says of its cranks is left to scenarios with one node: it would drown the rest. Effects are not carried out: a ledger of one chain's effects says nothing about several. Sections only where the
 * sections of all are heights of one chain.
 */
final class PrefixingObserver implements Observer {
    private final Simulation world;
    private final String member;
    private final boolean heights;
    private final Consumer<Effect> effects;
    private boolean silent;
    private boolean terminated;

    /**
     * @param heights whether the heights of the member are the sections of all
     * @param effects hears what its kernel side does to cosmos
     */
    PrefixingObserver(Simulation world, String member, boolean heights, boolean silent, Consumer<Effect> effects) {
        this.world = world;
        this.member = member;
        this.heights = heights;
        this.silent = silent;
        this.effects = effects;
    }

    void speak() {
        silent = false;
    }

    @Override
    public boolean strikes(Place place) {
        if (silent) {
            return false;
        }
        try {
            world.reach(NodeImages.boundary(member, place.boundary()));
            return false;
        } catch (SimulatedCrash | Terminated | NoProgress ended) {
            // The world remembers how it ended; the member's own little world has to end with it.
            terminated = ended instanceof Terminated;
            return true;
        }
    }

    @Override
    public void wrote(String store, Supplier<String> what) {
        if (!silent) {
            world.wrote(NodeImages.store(member, store), what);
        }
    }

    @Override
    public boolean terminates(Place place) {
        return terminated;
    }

    @Override
    public void on(Event event) {
        if (silent) {
            return;
        }
        if (event instanceof Event.Entered entered) {
            if (heights) {
                world.enter(entered.section(), entered.time());
            }
        } else if (event instanceof Event.Noted noted) {
            if (!noted.lane().equals(Lanes.KERNEL)) {
                world.note(member, () -> noted.lane() + ": " + noted.text());
            }
        } else if (event instanceof Event.Committed committed) {
            world.committed(NodeImages.store(member, committed.store()), committed.version());
        } else if (event instanceof Event.Took took) {
            effects.accept(took.effect());
        } else if (event instanceof Event.TookOutside took) {
            if (!took.again()) {
                world.outside().tookWithin(NodeImages.effect(member, took.effect()));
            }
        } else if (event instanceof Event.Probed probed) {
            world.probe(probed.probe());
        }
    }

    @Override
    public boolean wantsNotes() {
        return !silent && world.wantsNotes();
    }
}
