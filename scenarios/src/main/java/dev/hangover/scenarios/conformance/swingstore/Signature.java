package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.reports.jsonl.Line;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The signature of an operation: its parameters.
 *
 * @param parameters all of them
 * @param required how many must be given; those after may be missing
 */
record Signature(List<Parameter> parameters, int required) {
    static Signature of(Parameter... parameters) {
        return new Signature(List.of(parameters), parameters.length);
    }

    /** The last one may be missing. */
    Signature lastIsOptional() {
        return new Signature(parameters, parameters.size() - 1);
    }

    /** @throws dev.hangover.reports.jsonl.MalformedFile when the arguments are others */
    void check(Line line, String operation, JsonNode arguments) {
        if (arguments.size() < required || arguments.size() > parameters.size()) {
            throw line.malformed("'" + operation + "' takes "
                    + (required == parameters.size() ? "" : required + " to ")
                    + parameters.size() + " arguments, here are " + arguments.size());
        }
        for (int i = 0; i < arguments.size(); i++) {
            parameters.get(i).check(line, arguments.get(i), "argument " + (i + 1) + " of '" + operation + "'");
        }
    }
}
