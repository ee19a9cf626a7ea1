package dev.hangover.harness.simulation;

/**
 * A missed decision on the order of tasks: a run did not take it although it was asked for.
 *
 * @param what the decision, as it was asked for
 * @param why what the run did in its place
 */
public record Missed(String what, String why) {
    @Override
    public String toString() {
        return what + ": " + why;
    }
}
