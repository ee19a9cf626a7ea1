package dev.hangover.reports.text;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Count;
import dev.hangover.harness.result.Recovered;
import dev.hangover.harness.result.Remarked;

/** The remarks and recoveries of a case, for people: each law with the first run that shows it. */
final class RemarksText {
    private RemarksText() {}

    /** The lines; empty when there are no remarks. */
    static String of(CaseResult result) {
        StringBuilder out = new StringBuilder();
        result.remarks()
                .remarked()
                .forEach(one -> out.append(remarked(one, result.words().numbered())));
        if (result.remarks().recovered().runs() > 0) {
            out.append(recovered(result.remarks().recovered()));
        }
        return out.isEmpty() ? "" : result.name() + " with " + result.variant() + ", remarks:\n" + out;
    }

    private static String remarked(Remarked one, String section) {
        return item(
                one.first().law() + " in " + Count.of(one.runs(), "run")
                        + " without a difference of state: " + one.first().sentence() + " ("
                        + one.first().difference().describe(section) + ")",
                one.coordinates(),
                one.command());
    }

    private static String recovered(Recovered one) {
        return item(
                "refused and recovered in " + Count.of(one.runs(), "run") + ": " + one.reason(),
                one.coordinates(),
                one.command());
    }

    private static String item(String text, String coordinates, String command) {
        return Wrapped.item(text, SummaryTable.WIDTH) + "    first: strikes at " + coordinates + "\n    replay: "
                + command + "\n";
    }
}
