package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The world outside all stores of the subject, which survives every death of its process: a payment provider, a mail server,
 * a client that has an answer. An effect on it is permanent at once, with no commit. The engine keeps these effects beside
 * the images, over all lives of a run, and compares them with the reference's after every section, channel by channel: each
 * must have taken place, in the same order, and once.
 *
 * <p>The process can die just before and just after each effect, at the boundaries {@code outside.before} and {@code
 * outside.after}.
 */
public final class OutsideWorld {
    private static final Boundary BEFORE = new Boundary("outside.before");
    private static final Boundary AFTER = new Boundary("outside.after");

    @NotMeasured("leads to the simulation, which is measured by itself")
    private final Consumer<Boundary> boundaries;

    @NotMeasured("reports to the observer; belongs to the harness")
    private final Consumer<Event> events;

    private List<Effect> effects;

    /**
     * @param before what had taken place before this life
     * @param boundaries where the process can die
     * @param events hears of each effect
     */
    OutsideWorld(List<Effect> before, Consumer<Boundary> boundaries, Consumer<Event> events) {
        this.effects = List.copyOf(before);
        this.boundaries = boundaries;
        this.events = events;
    }

    /**
     * All that has taken place, in this life and before. The same object while nothing more takes place. A stand-in for
     * something outside that knows requests by a key looks here whether it has seen one.
     */
    public List<Effect> effects() {
        return effects;
    }

    /** The first effect of this channel that was asked for in these words, if it has taken place. */
    public Optional<Effect> find(String channel, String action) {
        return effects.stream()
                .filter(effect ->
                        effect.channel().equals(channel) && effect.action().equals(action))
                .findFirst();
    }

    /** Something takes place that must take place once. */
    public void took(Effect effect) {
        boundaries.accept(BEFORE);
        add(effect);
        boundaries.accept(AFTER);
    }

    /**
     * Something takes place that may take place again, because its receiver ignores the second time. It is known by its
     * channel and by what is asked for, and counts once. That it never takes place is still wrong.
     */
    public void tookAtLeastOnce(Effect effect) {
        boundaries.accept(BEFORE);
        if (find(effect.channel(), effect.action()).isPresent()) {
            events.accept(new Event.TookOutside(effect, true));
        } else {
            add(effect);
        }
        boundaries.accept(AFTER);
    }

    /** Something took place that was announced in a world within this one, boundaries included. */
    public void tookWithin(Effect effect) {
        add(effect);
    }

    private void add(Effect effect) {
        events.accept(new Event.TookOutside(effect, false));
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        effects = List.copyOf(more);
    }
}
