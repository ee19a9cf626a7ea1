package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.expectation.Demand;
import dev.hangover.harness.expectation.Demands;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.expectation.MaxShrunk;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Verdict;
import java.util.List;
import java.util.Optional;

/** The schema of what is expected of a design: a verdict, or a map that says more. */
final class ExpectationSchema {
    private static final List<String> DEMANDS = EnumWords.of(Demand.Kind.values());
    private static final String LAWS = String.join(", ", Remark.LAWS);

    static final Key<Demand> REMARKS = Key.optional(
            "remarks",
            Schema.either(
                    Node.Sequence.class,
                    new ListSchema<>(
                                    Scalar.oneOf(Remark.LAWS),
                                    LAWS,
                                    Optional.of("is an empty list (name at least one law, or say forbid)"),
                                    true)
                            .as(Demand::ofLaws),
                    demand(", or a list of " + LAWS)));
    static final Key<Demand> RECOVERED = Key.optional("recovered", demand(""));

    private static final Key<Integer> CRASHES = Key.required("crashes", Scalar.number(Limits.FAULTS));
    private static final Key<Integer> BLOCKS = Key.required("blocks", Scalar.number(Limits.BLOCKS));
    private static final Key<Integer> ACTIONS = Key.required("actions", Scalar.number(Limits.ACTIONS));

    private static final Schema<Verdict> VERDICT = Scalar.oneOf(Verdict.values());
    private static final Key<Verdict> EXPECT = Key.required("expect", VERDICT);
    private static final Key<String> WINDOW = Key.optional("window", Scalar.oneOf(Limits.WINDOWS));
    private static final Key<String> LAW = Key.optional("law", Scalar.TEXT);
    private static final Key<MaxShrunk> MAX_SHRUNK = Key.optional(
            "maxShrunk",
            MapSchema.of(CRASHES, BLOCKS, ACTIONS)
                    .as(most -> new MaxShrunk(most.required(CRASHES), most.required(BLOCKS), most.required(ACTIONS))));
    private static final Key<Verdict> BESIDES = Key.optional("besides", VERDICT);

    static final Schema<Expectation> SCHEMA = Schema.either(
            Node.Mapping.class,
            MapSchema.of(EXPECT, WINDOW, LAW, MAX_SHRUNK, BESIDES, REMARKS, RECOVERED)
                    .as(ExpectationSchema::expectation),
            VERDICT.as(Expectation::of));

    private ExpectationSchema() {}

    static Demands demands(Values values) {
        return new Demands(values.get(REMARKS), values.get(RECOVERED));
    }

    private static Schema<Demand> demand(String others) {
        return Scalar.oneOf(
                DEMANDS,
                others,
                word -> Optional.of(word).filter(DEMANDS::contains).map(Demand::of));
    }

    private static Expectation expectation(Values values) {
        Verdict verdict = values.required(EXPECT);
        for (Key<?> ofFailures : List.of(WINDOW, LAW, MAX_SHRUNK, BESIDES)) {
            if (verdict == Verdict.CONVERGED && values.has(ofFailures)) {
                throw values.bad(ofFailures, "is impossible beside expect: converged (only a failure has one)");
            }
        }
        values.get(BESIDES).filter(besides -> besides.compareTo(verdict) <= 0).ifPresent(besides -> {
            throw values.bad(BESIDES, "is no worse than expect: " + verdict.word() + " (leave it out)");
        });
        return new Expectation(
                verdict,
                values.get(WINDOW),
                values.get(LAW),
                values.get(MAX_SHRUNK),
                values.get(BESIDES),
                demands(values));
    }
}
