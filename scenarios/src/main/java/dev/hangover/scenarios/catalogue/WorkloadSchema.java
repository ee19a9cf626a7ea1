package dev.hangover.scenarios.catalogue;

import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Tx;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schema of a workload, and what it is where a file says nothing. */
final class WorkloadSchema {
    private static final Key<Integer> BLOCKS = Key.optional("blocks", Scalar.number(Limits.BLOCKS));
    private static final Key<Integer> ACTIONS = Key.optional("actions", Scalar.number(Limits.ACTIONS));
    private static final Key<Long> SEED = Key.optional("seed", Scalar.SEED);
    private static final Key<SortedMap<ActionKind, Integer>> MIX = Key.optional(
            "mix",
            new TableSchema<>(EnumWords.of(ActionKind.values()), Scalar.number(Limits.WEIGHT))
                    .as(WorkloadSchema::byKind));
    private static final Key<Draw> DRAW = Key.optional("draw", Scalar.oneOf(Draw.values()));
    private static final Key<List<List<Place.At<Tx>>>> TRANSACTIONS = Key.optional(
            "transactions",
            new ListSchema<>(
                    new ListSchema<>(new TransactionSchema(), "transactions"),
                    "blocks, each a list of transactions",
                    Optional.of("has no block (leave it out to have actions drawn)"),
                    false));

    static final WorkloadSpec USUAL = new WorkloadSpec(10, 6, new TreeMap<>(), 0x2a);
    static final Schema<WorkloadSpec> SCHEMA =
            MapSchema.of(BLOCKS, ACTIONS, SEED, MIX, DRAW, TRANSACTIONS).as(WorkloadSchema::workload);

    private WorkloadSchema() {}

    private static SortedMap<ActionKind, Integer> byKind(SortedMap<String, Integer> weights) {
        SortedMap<ActionKind, Integer> mix = new TreeMap<>();
        weights.forEach((word, weight) -> mix.put(ActionKind.parse(word), weight));
        return mix;
    }

    private static WorkloadSpec workload(Values values) {
        List<List<Place.At<Tx>>> transactions = values.get(TRANSACTIONS, List.of());
        for (Key<?> drawn : List.of(ACTIONS, MIX, DRAW)) {
            if (values.has(TRANSACTIONS) && values.has(drawn)) {
                throw values.bad(drawn, "is impossible beside transactions (nothing is drawn then)");
            }
        }
        TransactionSchema.requireVats(
                transactions.stream().flatMap(List::stream).toList());
        SortedMap<ActionKind, Integer> mix = values.get(MIX, USUAL.mix());
        if (values.has(MIX) && mix.values().stream().allMatch(weight -> weight == 0)) {
            throw values.bad(MIX, "has no action with a weight above 0 (leave mix out for the usual one)");
        }
        return new WorkloadSpec(
                values.get(BLOCKS, transactions.isEmpty() ? USUAL.blocks() : transactions.size()),
                values.get(ACTIONS, USUAL.actions()),
                mix,
                values.get(SEED, USUAL.seed()),
                values.get(DRAW, USUAL.draw()),
                transactions.stream()
                        .map(block -> block.stream().map(Place.At::value).toList())
                        .toList());
    }
}
