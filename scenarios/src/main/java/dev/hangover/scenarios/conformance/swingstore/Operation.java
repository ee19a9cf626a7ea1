package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.reports.jsonl.Line;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the format.
 *
 * @param parameters the arguments it takes
 * @param required how many must be given; those after may be missing
 * @param body what it does to the store under test, with its result as {@link JsonValues#of} takes it
 */
record Operation(List<Parameter> parameters, int required, BiFunction<StoreUnderTest, Arguments, Object> body) {
    /** With parameters that are written as words; a question mark is behind those that may be missing. */
    static Operation of(List<String> words, BiFunction<StoreUnderTest, Arguments, Object> body) {
        return new Operation(
                words.stream().map(word -> Parameter.of(word.replace("?", ""))).toList(),
                (int) words.stream().filter(word -> !word.endsWith("?")).count(),
                body);
    }

    /** @throws dev.hangover.reports.jsonl.MalformedFile when the arguments are others */
    void check(Line line, String name, JsonNode arguments) {
        if (arguments.size() < required || arguments.size() > parameters.size()) {
            throw line.malformed("'" + name + "' takes "
                    + (required == parameters.size() ? "" : required + " to ")
                    + parameters.size() + " arguments, here are " + arguments.size());
        }
        for (int i = 0; i < arguments.size(); i++) {
            parameters.get(i).check(line, arguments.get(i), "argument " + (i + 1) + " of '" + name + "'");
        }
    }

    /** Does it; the result is null when it has none. */
    JsonNode run(StoreUnderTest store, JsonNode arguments) {
        return JsonValues.of(body.apply(store, new Arguments(arguments)));
    }
}
