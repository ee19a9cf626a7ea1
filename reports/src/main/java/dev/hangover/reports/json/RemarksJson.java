package dev.hangover.reports.json;

import dev.hangover.harness.result.CaseRemarks;
import dev.hangover.harness.result.Recovered;
import dev.hangover.harness.result.Remarked;
import java.util.Optional;

/** The remarks and recoveries of runs, as members of a case. */
final class RemarksJson {
    private RemarksJson() {}

    static void add(JsonObject line, CaseRemarks remarks) {
        line.put("remarks", remarks.byLaw())
                .put("remarkedRuns", remarks.runs())
                .put(
                        "remarked",
                        remarks.remarked().stream().map(RemarksJson::remarked).toList())
                .put("recovered", remarks.recovered().runs())
                .put(
                        "firstRecovered",
                        Optional.of(remarks.recovered())
                                .filter(one -> one.runs() > 0)
                                .map(RemarksJson::recovered));
    }

    private static JsonObject remarked(Remarked one) {
        return new JsonObject()
                .put("law", one.first().law())
                .put("runs", one.runs())
                .put("sentence", one.first().sentence())
                .put("section", one.first().section())
                .put("coordinates", one.coordinates())
                .put("token", one.token())
                .put("command", one.command())
                .put("difference", DifferenceJson.of(one.first().difference()));
    }

    private static JsonObject recovered(Recovered one) {
        return new JsonObject()
                .put("reason", one.reason())
                .put("coordinates", one.coordinates())
                .put("token", one.token())
                .put("command", one.command());
    }
}
