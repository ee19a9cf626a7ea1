package dev.hangover.harness.replay;

import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Subject;
import java.util.List;

/**
 * A kind of subject with its variants, as a program is given it: found through {@code META-INF/services}, it can be explored,
 * replayed, shrunk and certified. Its databases need no place on a disk. It must have a constructor without parameters when it
 * is found in this way.
 */
public interface SubjectFamily {
    /** The variant of a family that has no others. */
    String USUAL = "usual";

    /** Sections that are explored when nothing is said. */
    int SECTIONS = 3;

    /** Its name, lower-case words joined with {@code -}. */
    String name();

    /** A description, in one sentence. */
    default String summary() {
        return "";
    }

    /** Names of the variants, lower-case words joined with {@code -}; at least one. */
    default List<String> variants() {
        return List.of(USUAL);
    }

    /**
     * A subject.
     *
     * @param variant one of {@link #variants}
     * @param seed from which the subject may draw its workload; the same seed gives the same subject
     */
    Subject subject(String variant, long seed);

    /** The default number of sections: at least one. */
    default int sections() {
        return SECTIONS;
    }

    /** The worst verdict that is expected of a variant. */
    default Verdict expected(String variant) {
        return Verdict.CONVERGED;
    }
}
