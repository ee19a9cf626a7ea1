package dev.hangover.scenarios.incidents;

import dev.hangover.harness.cases.Adversary;
import dev.hangover.harness.result.ShrunkForm;
import java.util.OptionalLong;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One incident as a line of JSON. Members may be added, never renamed. */
public final class IncidentLine {
    private IncidentLine() {}

    /** The object, without a line end. */
    public static String of(IncidentResult result) {
        ObjectNode line = object();
        line.put("id", result.id())
                .put("found", result.found())
                .put("fixedConverges", result.fixedConverges())
                .put("met", result.met())
                .put("law", result.law())
                .put("window", result.window());
        line.set(
                "minimumAdversary",
                result.minimumAdversary().map(IncidentLine::adversary).orElse(null));
        line.set("shrunk", result.shrunk().map(IncidentLine::shrunk).orElse(null));
        line.put("seconds", result.seconds());
        line.put("verdict", result.verdict())
                .put("scenario", result.id())
                .put("design", result.design())
                .put("source", result.source());
        ObjectNode executions = object();
        put(executions, "exhaustive", result.exhaustive());
        put(executions, "random", result.random());
        line.set("executions", executions);
        line.put("missedBySingleCrash", result.missedBySingleCrash());
        return line.toString();
    }

    private static ObjectNode adversary(Adversary adversary) {
        return object().put("crashes", adversary.crashes())
                .put("restarts", adversary.restarts())
                .put("blocks", adversary.sections())
                .put("faults", adversary.faults());
    }

    private static ObjectNode shrunk(ShrunkForm form) {
        return object().put("token", form.token())
                .put("coordinates", form.coordinates())
                .put("blocks", form.sections())
                .put("actions", form.actions())
                .put("crashes", form.crashes());
    }

    private static void put(ObjectNode node, String name, OptionalLong number) {
        if (number.isPresent()) {
            node.put(name, number.getAsLong());
        } else {
            node.putNull(name);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
