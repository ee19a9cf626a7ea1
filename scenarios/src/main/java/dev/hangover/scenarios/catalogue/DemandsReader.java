package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.expectation.Demand;
import dev.hangover.harness.expectation.Demands;
import dev.hangover.harness.result.Remark;
import java.util.List;

/** Reads what a scenario demands beside a verdict: the keys {@code remarks} and {@code recovered}. */
final class DemandsReader {
    private DemandsReader() {}

    static Demands read(Fields fields) {
        return new Demands(
                fields.entry("remarks").map(entry -> remarks(fields, entry)),
                fields.entry("recovered").map(entry -> Demand.of(fields.word(entry, Demand.Kind.words()))));
    }

    private static Demand remarks(Fields fields, Node.Entry entry) {
        if (!(entry.value() instanceof Node.Sequence)) {
            return Demand.of(fields.word(entry, Demand.Kind.words(), "a list of " + String.join(", ", Remark.LAWS)));
        }
        List<String> laws = fields.words(entry, Remark.LAWS);
        if (laws.isEmpty()) {
            throw fields.bad(entry, "is an empty list (name at least one law, or say forbid)");
        }
        return Demand.ofLaws(laws);
    }
}
