package dev.hangover.reports.text;

import dev.hangover.harness.input.OneLine;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An outcome in lines: the sentence, then where and how the run first differs from the reference. */
public final class OutcomeText {
    private static final String NOTHING = "(nothing)";
    private static final int WIDTH = 114;

    private OutcomeText() {}

    /** The lines, without line ends. Of long values the part is shown in which both begin to differ. */
    public static List<String> lines(Outcome outcome) {
        return lines(outcome, "height");
    }

    /**
     * The same of a run that is not of a chain.
     *
     * @param section what a section is called
     */
    public static List<String> lines(Outcome outcome, String section) {
        List<String> lines = new ArrayList<>();
        lines.add(OneLine.of(outcome.sentence(section)));
        outcome.difference().ifPresent(difference -> lines.addAll(lines(difference, section)));
        return List.copyOf(lines);
    }

    /** A remark in lines: the sentence, then how the effects first differ from the reference's. */
    public static List<String> lines(Remark remark, String section) {
        List<String> lines = new ArrayList<>();
        lines.add(OneLine.of(remark.toString()));
        lines.addAll(lines(remark.difference(), section));
        return List.copyOf(lines);
    }

    private static List<String> lines(Difference difference, String section) {
        String where = "  first difference: " + OneLine.of(difference.store()) + " at " + section + " "
                + difference.section() + ", " + OneLine.of(difference.key());
        if (difference.listing().isPresent()) {
            List<String> lines = new ArrayList<>(List.of(where));
            Wrapped.lines(difference.listing().get(), WIDTH).forEach(line -> lines.add("    " + line));
            return lines;
        }
        return List.of(
                where,
                "    expected: " + shown(difference.expected(), difference.expectedBriefly()),
                "    actual:   " + shown(difference.actual(), difference.actualBriefly()));
    }

    private static String shown(Optional<String> value, String brief) {
        return value.isPresent() ? OneLine.of(brief) : NOTHING;
    }
}
