package dev.hangover.scenarios.incidents;

import dev.hangover.harness.cases.Adversary;
import dev.hangover.reports.json.JsonObject;
import dev.hangover.reports.json.ShrunkJson;

/** One incident as a line of JSON. Members may be added, never renamed. */
public final class IncidentLine {
    private IncidentLine() {}

    /** The object, without a line end. */
    public static String of(IncidentResult result) {
        return new JsonObject()
                .put("id", result.id())
                .put("found", result.found())
                .put("fixedConverges", result.fixedConverges())
                .put("met", result.met())
                .put("law", result.law())
                .put("window", result.window())
                .put("minimumAdversary", result.minimumAdversary().map(IncidentLine::adversary))
                .put("shrunk", result.shrunk().map(ShrunkJson::of))
                .put("seconds", result.seconds())
                .put("verdict", result.verdict())
                .put("scenario", result.id())
                .put("design", result.design())
                .put("source", result.source())
                .put(
                        "executions",
                        new JsonObject().put("exhaustive", result.exhaustive()).put("random", result.random()))
                .put("missedBySingleCrash", result.missedBySingleCrash())
                .toString();
    }

    private static JsonObject adversary(Adversary adversary) {
        return new JsonObject()
                .put("crashes", adversary.crashes())
                .put("restarts", adversary.restarts())
                .put("blocks", adversary.sections())
                .put("faults", adversary.faults());
    }
}
