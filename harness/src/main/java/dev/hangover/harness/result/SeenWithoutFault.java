package dev.hangover.harness.result;

/**
 * A law that the run without faults breaks although it finishes: the damage needs a fault, the cause does not.
 *
 * @param law its name, lower-case words joined with {@code -}
 * @param difference what contradicts it first
 */
public record SeenWithoutFault(String law, Difference difference) {
    /**
     * The same in one sentence.
     *
     * @param section what a section is called
     */
    public String sentence(String section) {
        return "seen without a fault (" + law + "): " + difference.describe(section);
    }
}
