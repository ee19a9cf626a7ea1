package dev.hangover.scenarios.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the workload of a scenario. */
final class WorkloadReader {
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,16}");
    private static final List<String> KEYS = List.of("blocks", "actions", "seed", "mix", "draw", "transactions");
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
                .map(entry -> read(Fields.of(file, "workload", entry.value(), KEYS)))
                .orElseGet(() -> new WorkloadSpec(BLOCKS, ACTIONS, new TreeMap<>(), SEED));
    }

    private WorkloadSpec read(Fields fields) {
        List<List<String>> transactions = fields.entry("transactions")
                .map(entry -> transactions(fields, entry))
                .orElse(List.of());
        int blocks = transactions.isEmpty() ? BLOCKS : transactions.size();
        return new WorkloadSpec(
                fields.number("blocks", Limits.BLOCKS, blocks),
                fields.number("actions", Limits.ACTIONS, ACTIONS),
                mix(fields),
                fields.entry("seed").map(entry -> seed(fields, entry)).orElse(SEED),
                fields.entry("draw")
                        .map(entry -> fields.word(entry, Limits.DRAWS))
                        .orElse(Limits.MIXED),
                transactions);
    }

    /** A list for each block, of transactions in words: the kind of action first. */
    private List<List<String>> transactions(Fields workload, Node.Entry entry) {
        for (String drawn : List.of("actions", "mix", "draw")) {
            workload.entry(drawn).ifPresent(other -> {
                throw workload.bad(other, "is impossible beside transactions (nothing is drawn then)");
            });
        }
        List<List<String>> blocks = new ArrayList<>();
        for (Node block : items(workload, entry, entry.value(), "a list of blocks")) {
            List<String> transactions = new ArrayList<>();
            for (Node transaction : items(workload, entry, block, "a list of transactions for each block")) {
                transactions.add(transaction(workload.below(entry.key()), transaction));
            }
            blocks.add(transactions);
        }
        TransactionForms forms = new TransactionForms(file, workload.below(entry.key()), vocabulary.forms(), blocks);
        ((Node.Sequence) entry.value())
                .items()
                .forEach(block -> ((Node.Sequence) block).items().forEach(forms::check));
        if (blocks.isEmpty()) {
            throw workload.bad(entry, "has no block (leave it out to have actions drawn)");
        }
        return blocks;
    }

    private List<Node> items(Fields workload, Node.Entry entry, Node node, String wanted) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        throw BadScenario.at(
                file, node.line(), workload.below(entry.key()), "is " + node.what() + " (must be " + wanted + ")");
    }

    private String transaction(String path, Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        String kind = text.split(" ")[0];
        if (!vocabulary.actions().contains(kind)) {
            throw BadScenario.at(
                    file,
                    node.line(),
                    path,
                    "'" + text + "' does not begin with a kind of action" + Fields.oneOf(vocabulary.actions()));
        }
        return text;
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
