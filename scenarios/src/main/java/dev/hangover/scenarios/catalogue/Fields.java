package dev.hangover.scenarios.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of one map in a scenario file, read one by one; each error names file, line and key. */
final class Fields {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private final String file;
    private final String path;
    private final Node.Mapping mapping;

    private Fields(String file, String path, Node.Mapping mapping) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
    }

    /**
     * The keys of a node.
     *
     * @param allowed all keys that may stand there
     * @throws BadScenario when the node is not a map, or has another key
     */
    static Fields of(String file, String path, Node node, List<String> allowed) {
        Fields fields = any(file, path, node);
        for (Node.Entry entry : fields.mapping.entries()) {
            if (!allowed.contains(entry.key())) {
                throw BadScenario.at(file, entry.line(), fields.below(entry.key()), "unknown key" + oneOf(allowed));
            }
        }
        return fields;
    }

    /** The keys of a node, whatever they are. */
    static Fields any(String file, String path, Node node) {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(file, path, mapping);
        }
        throw BadScenario.at(file, node.line(), path, "is " + node.what() + " (must be a map)");
    }

    List<Node.Entry> entries() {
        return mapping.entries();
    }

    Optional<Node.Entry> entry(String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
    }

    /** The entry of a key that must be there. */
    Node.Entry required(String key) {
        return entry(key)
                .orElseThrow(() -> BadScenario.at(file, mapping.line(), below(key), "is missing (must be given)"));
    }

    BadScenario bad(Node.Entry entry, String problem) {
        return BadScenario.at(file, entry.line(), below(entry.key()), problem);
    }

    String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** A text that says something. */
    String text(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.TEXT
                && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        throw bad(entry, "is " + what(entry.value()) + " (must be text)");
    }

    /** A text or a number, as it was written. */
    String plain(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            return scalar.text();
        }
        throw bad(entry, "is " + what(entry.value()) + " (must be text or a number)");
    }

    /** A value of a certain form, as it was written. Numbers, {@code true} and {@code false} stand there without quotes. */
    String value(Node.Entry entry, ValueForm form) {
        if (!(entry.value() instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.NOTHING) {
            throw bad(
                    entry,
                    "is " + what(entry.value())
                            + form.problem("").map(wrong -> " and " + wrong).orElse(""));
        }
        boolean quoted = scalar.kind() == Node.Kind.TEXT
                && (form instanceof ValueForm.Flag || form instanceof ValueForm.Number)
                && form.problem(scalar.text()).isEmpty();
        Optional<String> problem = quoted ? form.problem("") : form.problem(scalar.text());
        problem.ifPresent(wrong -> {
            throw bad(entry, quoted(scalar) + " " + wrong);
        });
        return scalar.text();
    }

    /** One of some words. */
    String word(Node.Entry entry, Collection<String> words) {
        return word(entry, entry.value(), words);
    }

    /**
     * One of some words, where something else may stand too.
     *
     * @param others what else, for the message
     */
    String word(Node.Entry entry, Collection<String> words, String others) {
        if (entry.value() instanceof Node.Scalar scalar && words.contains(scalar.text())) {
            return scalar.text();
        }
        throw bad(
                entry,
                shown(entry.value()) + " is not known here (one of " + String.join(", ", words) + ", or " + others
                        + ")");
    }

    /** Different words out of some; the list may be empty. */
    List<String> words(Node.Entry entry, Collection<String> words) {
        if (!(entry.value() instanceof Node.Sequence sequence)) {
            throw bad(entry, "is " + what(entry.value()) + " (must be a list" + oneOf(words, " of ") + ")");
        }
        List<String> found = new ArrayList<>();
        for (Node item : sequence.items()) {
            String word = word(entry, item, words);
            if (found.contains(word)) {
                throw BadScenario.at(
                        file, item.line(), below(entry.key()), "'" + word + "' stands here twice (keep one)");
            }
            found.add(word);
        }
        return List.copyOf(found);
    }

    /** A whole number in a range. */
    int number(Node.Entry entry, Limits.Range range) {
        if (entry.value() instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.NUMBER
                && WHOLE.matcher(scalar.text()).matches()) {
            long number = Long.parseLong(scalar.text());
            if (range.contains(number)) {
                return (int) number;
            }
        }
        throw bad(entry, quoted(entry.value()) + " is not a whole number from " + range);
    }

    /** A whole number in a range, or this one when the key is missing. */
    int number(String key, Limits.Range range, int otherwise) {
        return entry(key).map(entry -> number(entry, range)).orElse(otherwise);
    }

    private String word(Node.Entry entry, Node value, Collection<String> words) {
        if (value instanceof Node.Scalar scalar && words.contains(scalar.text())) {
            return scalar.text();
        }
        throw BadScenario.at(
                file, value.line(), below(entry.key()), shown(value) + " is not known here" + oneOf(words));
    }

    /** Tells a text from the number that it looks like. */
    private static String quoted(Node value) {
        return (value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT ? "text " : "") + shown(value);
    }

    private static String shown(Node value) {
        return value instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING
                ? "'" + scalar.text() + "'"
                : what(value);
    }

    private static String what(Node value) {
        return value instanceof Node.Scalar scalar && scalar.text().isBlank() ? "empty" : value.what();
    }

    static String oneOf(Collection<String> words) {
        return words.isEmpty() ? "" : " (one of " + String.join(", ", words) + ")";
    }

    private static String oneOf(Collection<String> words, String before) {
        return words.isEmpty() ? "" : before + String.join(", ", words);
    }
}
