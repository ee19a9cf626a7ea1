package dev.hangover.scenarios.catalogue;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of one plain value.
 *
 * @param kinds how it may be written: a number in quotes is text
 * @param reading what it means; empty when it is not allowed
 * @param problem what is wrong with a value that is not allowed
 * @param json the same as a JSON schema
 */
record Scalar<T>(Set<Node.Kind> kinds, Function<String, Optional<T>> reading, String problem, ObjectNode json)
        implements Schema<T> {
    /** Text that says something. */
    static final Scalar<String> TEXT = new Scalar<>(
            EnumSet.of(Node.Kind.TEXT),
            text -> Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty()),
            "is not text (a number needs quotes)",
            type("string").put("pattern", "\\S"));

    static final Scalar<Boolean> FLAG = new Scalar<>(
            EnumSet.of(Node.Kind.OTHER),
            text -> text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty(),
            "is not true or false",
            type("boolean"));

    /** A number in hex, as it is written: YAML takes some for decimal numbers. */
    static final Scalar<Long> SEED = new Scalar<>(
            EnumSet.of(Node.Kind.TEXT, Node.Kind.NUMBER), Limits::seed, "is not a seed (1 to 16 hex digits)", seed());

    static Scalar<Integer> number(Limits.Range range) {
        return new Scalar<>(
                EnumSet.of(Node.Kind.NUMBER),
                text -> Optional.of(text)
                        .filter(number -> number.matches("-?[0-9]{1,18}"))
                        .map(Long::parseLong)
                        .filter(range::contains)
                        .map(Long::intValue),
                "is not a whole number from " + range,
                type("integer").put("minimum", range.low()).put("maximum", range.high()));
    }

    static <E extends Enum<E>> Scalar<E> oneOf(E[] constants) {
        return oneOf(EnumWords.of(constants), "", word -> EnumWords.parse(word, constants));
    }

    static Scalar<String> oneOf(Collection<String> words) {
        return oneOf(words, "", word -> Optional.of(word).filter(words::contains));
    }

    /** @param others what may stand there besides, for the message */
    static <T> Scalar<T> oneOf(Collection<String> words, String others, Function<String, Optional<T>> reading) {
        ObjectNode json = Schema.object();
        words.forEach(json.putArray("enum")::add);
        return new Scalar<>(
                EnumSet.of(Node.Kind.TEXT),
                reading,
                "is not known here (one of " + String.join(", ", words) + others + ")",
                json);
    }

    @Override
    public T read(Place at, Node node) {
        return Optional.of(node)
                .filter(value -> value instanceof Node.Scalar scalar && kinds.contains(scalar.kind()))
                .flatMap(value -> reading.apply(((Node.Scalar) value).text()))
                .orElseThrow(() -> at.bad(shown(node) + " " + problem));
    }

    /** A text is distinguished from the number that it looks like. */
    private String shown(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return node.what();
        }
        if (scalar.text().isBlank()) {
            return "an empty value";
        }
        boolean quoted = scalar.kind() == Node.Kind.TEXT && !kinds.contains(Node.Kind.TEXT);
        return (quoted ? "text '" : "'") + scalar.text() + "'";
    }

    private static ObjectNode seed() {
        ObjectNode seed = Schema.object();
        seed.putArray("anyOf")
                .add(type("string").put("pattern", "^[0-9a-fA-F]{1,16}$"))
                .add(type("integer").put("minimum", 0).put("maximum", 9_999_999_999_999_999L));
        return seed;
    }

    private static ObjectNode type(String type) {
        return Schema.object().put("type", type);
    }
}
