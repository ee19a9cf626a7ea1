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
import java.util.stream.Stream;

/** One case as one line of JSON. Members are always all there, in one order; what a case does not have is null. */
public final class JsonLines {
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
        JsonObject line = new JsonObject();
        Optional<Bound> bound = result.bound();
        line.put("scenario", result.name())
                .put("design", result.variant())
                .put("store", result.store())
                .put("blocks", result.sections())
                .put("actions", bound.map(Bound::actions))
                .put("crashes", result.crashes());
        bound.map(Bound::draw).filter(draw -> !draw.isEmpty()).ifPresent(draw -> line.put("draw", draw));
        line.put("restarts", bound.map(Bound::restarts))
                .put("faults", bound.map(Bound::faults).orElse(List.of()))
                .put("schedules", result.schedules())
                .put("seed", result.seed());
        result.labels().forEach(line::put);
        line.put("boundaries", result.coverage().boundaries())
                .put("executions", result.coverage().executions())
                .put("distinctStates", result.coverage().distinctStates())
                .put("merged", result.coverage().merged())
                .put("junctions", result.coverage().choicePoints())
                .put("junctionsMerged", result.coverage().choicePointsMerged())
                .put("complete", result.coverage().complete())
                .put("uncovered", result.coverage().uncovered())
                .put("outcomes", outcomes(result.outcomes()))
                .put("expected", result.expected().word());
        if (result.notes().isAtWorst()) {
            line.put("atWorst", true);
        }
        line.put("met", Optional.of(result.met()).filter(met -> !result.notes().isUndecided()))
                .put(
                        "unmet",
                        Stream.concat(result.unmet().stream(), result.remarks().unmet().stream())
                                .toList())
                .put("seconds", result.seconds())
                .put("probes", result.probes())
                .put(
                        "failures",
                        result.failures().stream().map(JsonLines::failure).toList());
        RemarksJson.add(line, result.remarks());
        line.put(
                        "figures",
                        measured.map(Measured::figures)
                                .filter(figures -> !figures.isEmpty())
                                .map(JsonLines::figures))
                .put("kills", deaths.map(RealDeaths::kills))
                .put("disagreements", deaths.map(real -> real.disagreements().size()))
                .put("flawsNotAskedFor", result.notes().flawsNotAskedFor())
                .put("seenWithoutFault", result.notes().withoutFault().map(JsonLines::seen));
        return line.toString();
    }

    private static JsonObject figures(Map<String, Double> figures) {
        JsonObject json = new JsonObject();
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

    private static JsonObject outcomes(Tally tally) {
        JsonObject outcomes = new JsonObject();
        OUTCOMES.forEach(verdict -> outcomes.put(verdict.word(), tally.count(verdict)));
        return outcomes;
    }

    private static JsonObject failure(Failure failure) {
        return new JsonObject()
                .put("outcome", failure.outcome().verdict().word())
                .put("law", failure.outcome().law())
                .put("coordinates", failure.coordinates())
                .put("window", failure.window())
                .put("boundary", failure.boundary())
                .put("height", failure.section())
                .put("token", failure.token())
                .put("command", failure.command())
                .put("difference", failure.outcome().difference().map(DifferenceJson::of))
                .put("shrunk", failure.shrunk().map(JsonLines::shrunk))
                .put("inevitable", failure.inevitability().map(JsonLines::inevitable));
    }

    private static JsonObject seen(SeenWithoutFault seen) {
        return new JsonObject().put("law", seen.law()).put("difference", DifferenceJson.of(seen.difference()));
    }

    private static JsonObject shrunk(ShrunkForm form) {
        return ShrunkJson.of(form).put("minimal", form.minimal()).put("command", form.command());
    }

    private static JsonObject inevitable(PointOfNoReturn lost) {
        return new JsonObject().put("from", lost.from()).put("lastEscape", lost.lastEscape());
    }
}
