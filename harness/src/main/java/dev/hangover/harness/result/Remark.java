package dev.hangover.harness.result;

import java.util.List;

/**
 * Effects of a run that differ from the reference run's, in a run whose state does not: nothing that nodes must agree on
 * depends on the difference, within the run.
 *
 * @param law which law about effects was not kept, one of {@link #LAWS}
 * @param sentence the same in one sentence
 * @param section the section whose effects differ
 * @param difference the effects that differ first
 */
public record Remark(String law, String sentence, long section, Difference difference) {
    /** All laws about effects. */
    public static final List<String> LAWS = List.of(
            "lost-effect",
            "duplicated-effect",
            "reordered-effect",
            "leaked-effect",
            "foreign-effect",
            "answered-differently");

    @Override
    public String toString() {
        return "remark (" + law + "): " + sentence;
    }
}
