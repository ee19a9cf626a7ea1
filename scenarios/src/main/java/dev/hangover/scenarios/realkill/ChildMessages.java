package dev.hangover.scenarios.realkill;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Place;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.function.Consumer;

/**
 * The messages of a child to its parent, one line each: {@code ready} when it can take a task; then for each task either
 * {@code ended OUTCOME} or {@code at PLACE}, after which it does nothing but wait for its death.
 */
final class ChildMessages {
    static final String READY = "ready";

    private final Consumer<String> parent;

    ChildMessages(Consumer<String> parent) {
        this.parent = parent;
    }

    void ready() {
        parent.accept(READY);
    }

    void at(Place place) {
        parent.accept(reached(place));
    }

    void ended(Outcome outcome) {
        parent.accept(ending(outcome));
    }

    static String reached(Place place) {
        return "at " + place;
    }

    /** All of an outcome, in one line: the simulation and the child say the same in the same words. */
    static String ending(Outcome outcome) {
        String text = "ended " + outcome.verdict().word()
                + (outcome.law().isEmpty() ? "" : " (" + outcome.law() + ")") + ": "
                + outcome.sentence(NodeSubject.WORDS.numbered())
                + outcome.difference().map(first -> "; " + first).orElse("");
        return text.replaceAll("\\R", " ");
    }
}
