package dev.hangover.reports.json;

import dev.hangover.harness.result.CaseRemarks;
import dev.hangover.harness.result.Recovered;
import dev.hangover.harness.result.Remarked;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The remarks and recoveries of runs, as members of a case. */
final class RemarksJson {
    private RemarksJson() {}

    static void add(ObjectNode line, CaseRemarks remarks) {
        ObjectNode byLaw = line.putObject("remarks");
        remarks.byLaw().forEach(byLaw::put);
        line.put("remarkedRuns", remarks.runs());
        var remarked = line.putArray("remarked");
        remarks.remarked().forEach(one -> remarked.add(remarked(one)));
        line.put("recovered", remarks.recovered().runs());
        if (remarks.recovered().runs() > 0) {
            line.set("firstRecovered", recovered(remarks.recovered()));
        } else {
            line.putNull("firstRecovered");
        }
    }

    private static ObjectNode remarked(Remarked one) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("law", one.first().law());
        json.put("runs", one.runs());
        json.put("sentence", one.first().sentence());
        json.put("section", one.first().section());
        json.put("coordinates", one.coordinates());
        json.put("token", one.token());
        json.put("command", one.command());
        json.set("difference", DifferenceJson.of(one.first().difference()));
        return json;
    }

    private static ObjectNode recovered(Recovered one) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("reason", one.reason());
        json.put("coordinates", one.coordinates());
        json.put("token", one.token());
        json.put("command", one.command());
        return json;
    }
}
