package dev.hangover.scenarios.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the workload of a scenario. */
final class WorkloadReader {
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,16}");
    private static final int BLOCKS = 10;
    private static final int ACTIONS = 6;
    private static final long SEED = 0x2a;

    private final String file;
    private final Vocabulary vocabulary;

    WorkloadReader(String file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    /** The workload below these fields; a standard one where the file says nothing. */
    WorkloadSpec workload(Fields scenario) {
        return scenario.entry("workload")
                .map(entry ->
                        read(Fields.of(file, "workload", entry.value(), List.of("blocks", "actions", "seed", "mix"))))
                .orElseGet(() -> new WorkloadSpec(BLOCKS, ACTIONS, new TreeMap<>(), SEED));
    }

    private WorkloadSpec read(Fields fields) {
        return new WorkloadSpec(
                fields.number("blocks", Limits.BLOCKS, BLOCKS),
                fields.number("actions", Limits.ACTIONS, ACTIONS),
                mix(fields),
                fields.entry("seed").map(entry -> seed(fields, entry)).orElse(SEED));
    }

    private static long seed(Fields fields, Node.Entry entry) {
        String text = fields.plain(entry);
        if (!HEX.matcher(text).matches()) {
            throw fields.bad(entry, "'" + text + "' is not a seed (1 to 16 hex digits)");
        }
        return Long.parseUnsignedLong(text, 16);
    }

    private SortedMap<String, Integer> mix(Fields workload) {
        SortedMap<String, Integer> mix = new TreeMap<>();
        workload.entry("mix").ifPresent(entry -> {
            Fields fields = Fields.of(file, "workload.mix", entry.value(), new ArrayList<>(vocabulary.actions()));
            for (Node.Entry action : fields.entries()) {
                mix.put(action.key(), fields.number(action, Limits.WEIGHT));
            }
            if (mix.values().stream().allMatch(weight -> weight == 0)) {
                throw workload.bad(entry, "has no action with a weight above 0 (leave mix out for the usual one)");
            }
        });
        return mix;
    }
}
