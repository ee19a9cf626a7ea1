package dev.hangover.reports.json;

import dev.hangover.harness.result.Bound;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.result.RealDeaths;
import dev.hangover.harness.result.SeenWithoutFault;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One case as one line of JSON. Members are always all there, in one order; what a case does not have is null. */
public final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Verdict> OUTCOMES =
            List.of(Verdict.CONVERGED, Verdict.LATENT, Verdict.DIVERGED, Verdict.REFUSED, Verdict.STUCK, Verdict.BROKE);

    private JsonLines() {}

    /**
     * The object, without a line end.
     *
     * @param result what was found
     * @param measured what the reference run cost; without it, or when that run did not finish, {@code figures} is null
     * @param deaths what really killed processes did; without it {@code kills} and {@code disagreements} are null
     */
    public static String line(CaseResult result, Optional<Measured> measured, Optional<RealDeaths> deaths) {
        ObjectNode line = object();
        line.put("scenario", result.name());
        line.put("design", result.variant());
        line.put("store", result.store());
        line.put("blocks", result.sections());
        line.put("actions", result.bound().map(Bound::actions).orElse(null));
        line.put("crashes", result.crashes());
        result.bound().filter(bound -> !bound.draw().isEmpty()).ifPresent(bound -> line.put("draw", bound.draw()));
        line.put("restarts", result.bound().map(Bound::restarts).orElse(null));
        var faults = line.putArray("faults");
        result.bound().ifPresent(bound -> bound.faults().forEach(faults::add));
        line.put("schedules", result.schedules());
        line.put("seed", result.seed());
        result.labels().forEach(line::put);
        line.put("boundaries", result.coverage().boundaries());
        line.put("executions", result.coverage().executions());
        line.put("distinctStates", result.coverage().distinctStates());
        line.put("merged", result.coverage().merged());
        line.put("junctions", result.coverage().choicePoints());
        line.put("junctionsMerged", result.coverage().choicePointsMerged());
        line.put("complete", result.coverage().complete());
        line.put("uncovered", result.coverage().uncovered());
        line.set("outcomes", outcomes(result.outcomes()));
        line.put("expected", result.expected().word());
        if (result.notes().isAtWorst()) {
            line.put("atWorst", true);
        }
        if (result.notes().isUndecided()) {
            line.putNull("met");
        } else {
            line.put("met", result.met());
        }
        var unmet = line.putArray("unmet");
        result.unmet().forEach(unmet::add);
        result.remarks().unmet().forEach(unmet::add);
        line.put("seconds", result.seconds());
        ObjectNode probes = line.putObject("probes");
        result.probes().forEach(probes::put);
        var failures = line.putArray("failures");
        result.failures().forEach(failure -> failures.add(failure(failure)));
        RemarksJson.add(line, result.remarks());
        line.set("figures", figures(measured.map(Measured::figures).orElseGet(TreeMap::new)));
        line.put("kills", deaths.map(RealDeaths::kills).orElse(null));
        line.put(
                "disagreements", deaths.map(real -> real.disagreements().size()).orElse(null));
        var notAskedFor = line.putArray("flawsNotAskedFor");
        result.notes().flawsNotAskedFor().forEach(notAskedFor::add);
        result.notes()
                .withoutFault()
                .ifPresentOrElse(
                        seen -> line.set("seenWithoutFault", seen(seen)), () -> line.putNull("seenWithoutFault"));
        return MAPPER.writeValueAsString(line);
    }

    private static JsonNode figures(Map<String, Double> figures) {
        if (figures.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = object();
        figures.forEach((name, figure) -> json.put(member(name), figure));
        return json;
    }

    /** Words as the other members write them: {@code bytes saved} is {@code bytesSaved}. */
    private static String member(String words) {
        StringBuilder member = new StringBuilder();
        for (String word : words.split(" ")) {
            member.append(member.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return member.toString();
    }

    private static ObjectNode outcomes(Tally tally) {
        ObjectNode outcomes = object();
        OUTCOMES.forEach(verdict -> outcomes.put(verdict.word(), tally.count(verdict)));
        return outcomes;
    }

    private static ObjectNode failure(Failure failure) {
        ObjectNode json = object();
        json.put("outcome", failure.outcome().verdict().word());
        json.put("law", failure.outcome().law());
        json.put("coordinates", failure.coordinates());
        json.put("window", failure.window());
        json.put("boundary", failure.boundary());
        json.put("height", failure.section());
        json.put("token", failure.token());
        json.put("command", failure.command());
        failure.outcome()
                .difference()
                .ifPresentOrElse(
                        difference -> json.set("difference", DifferenceJson.of(difference)),
                        () -> json.putNull("difference"));
        failure.shrunk().ifPresentOrElse(form -> json.set("shrunk", shrunk(form)), () -> json.putNull("shrunk"));
        failure.inevitability()
                .ifPresentOrElse(lost -> json.set("inevitable", inevitable(lost)), () -> json.putNull("inevitable"));
        return json;
    }

    private static ObjectNode seen(SeenWithoutFault seen) {
        ObjectNode json = object();
        json.put("law", seen.law());
        json.set("difference", DifferenceJson.of(seen.difference()));
        return json;
    }

    private static ObjectNode shrunk(ShrunkForm form) {
        ObjectNode json = object();
        json.put("token", form.token());
        json.put("coordinates", form.coordinates());
        json.put("blocks", form.sections());
        json.put("actions", form.actions());
        json.put("crashes", form.crashes());
        json.put("minimal", form.minimal());
        json.put("command", form.command());
        return json;
    }

    private static ObjectNode inevitable(PointOfNoReturn lost) {
        ObjectNode json = object();
        json.put("from", lost.from().orElse(null));
        json.put("lastEscape", lost.lastEscape().orElse(null));
        return json;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
