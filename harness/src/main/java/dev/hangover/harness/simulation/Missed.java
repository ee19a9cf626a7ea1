package dev.hangover.harness.simulation;

/**
 * A decision on the order of tasks that was asked for and that a run did not take.
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
