package dev.hangover.scenarios.realkill;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Place;
import java.util.function.Consumer;

/**
 * What a child says to the parent that will kill it, one line each, in this order: {@code running}; then either
 * {@code at PLACE}, after which it does nothing but wait for its death, or {@code ended OUTCOME}.
 */
final class Announcements {
    static final String RUNNING = "running";

    private final Consumer<String> parent;

    Announcements(Consumer<String> parent) {
        this.parent = parent;
    }

    void running() {
        parent.accept(RUNNING);
    }

    void at(Place place) {
        parent.accept(at(place.toString()));
    }

    void ended(Outcome outcome) {
        parent.accept(ending(outcome));
    }

    static String at(String place) {
        return "at " + place;
    }

    /** All of an outcome, in one line: how the simulation and the child say the same. */
    static String ending(Outcome outcome) {
        String text = "ended " + outcome.verdict().word()
                + (outcome.law().isEmpty() ? "" : " (" + outcome.law() + ")") + ": " + outcome.sentence()
                + outcome.difference().map(first -> "; " + first).orElse("");
        return text.replaceAll("\\R", " ");
    }
}
