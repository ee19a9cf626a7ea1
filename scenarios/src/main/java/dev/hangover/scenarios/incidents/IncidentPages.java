package dev.hangover.scenarios.incidents;

import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/** A document in Markdown with a section for each incident: a paragraph and the lane table of its smallest run. */
public final class IncidentPages {
    private static final String INTRODUCTION = """
            # Incidents

            Each of these is a bug that the real system had, has, or was shown to be able to have. It is planted in a design that is free of
            it, and the harness finds it by itself; the designs without it converge in the same scenario. `hangover incidents --doc FILE`
            writes this page. Of the lane tables only the rows around starts, deaths and refusals are shown; the command above each shows all.

            *Needs at least* is the least adversary that shows it, found by trying everything within growing bounds: fewest crashes, then
            fewest clean restarts, then fewest blocks. *Exhaustive* and *random* are the runs that it took to find it within the
            bounds of its scenario, with every fault in order and with drawn faults (- when it was not found in %d runs). *One crash* says
            whether a tester that crashes the process once, anywhere, finds it. *Shrunk* are the blocks, actions and faults of the smallest
            run that fails in the same way.
            """;

    private IncidentPages() {}

    /**
     * The whole document.
     *
     * @param mostDrawn runs after which the random search is given up
     * @param lanes the lane table of the run of a token
     */
    public static String render(List<IncidentResult> results, int mostDrawn, Function<String, String> lanes) {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, INTRODUCTION, mostDrawn));
        out.append('\n').append(IncidentTable.render(results));
        results.forEach(result -> out.append('\n').append(page(result, lanes)));
        return out.toString();
    }

    private static String page(IncidentResult result, Function<String, String> lanes) {
        StringBuilder out = new StringBuilder("## " + result.id() + ": " + result.title() + "\n\n");
        out.append("Source: ").append(result.source()).append(". ");
        out.append("The design `")
                .append(result.design())
                .append("` ")
                .append(result.flaw())
                .append(". ");
        if (!result.together().isEmpty()) {
            out.append("Planted together with `")
                    .append(String.join("`, `", result.together()))
                    .append("`: without that bug it could not show. ");
        }
        if (!result.found()) {
            return out.append("It was not found.\n").toString();
        }
        out.append("A run with it ended so: ").append(sentence(result.ending())).append(' ');
        out.append(
                result.window().isEmpty()
                        ? "No fault is needed. "
                        : "The last fault struck in the window `" + result.window() + "`. ");
        out.append("It needs at least: ")
                .append(result.minimumAdversary()
                        .map(adversary -> adversary.inWords(NodeSubject.WORDS.noun()))
                        .orElse("?"))
                .append(". ");
        out.append(
                result.missedBySingleCrash()
                        ? "A tester that crashes the process once misses it. "
                        : "A tester that crashes the process once, everywhere, finds it. ");
        out.append("It took ")
                .append(runs(result.exhaustive()))
                .append(" when everything was tried in order, and ")
                .append(runs(result.random()))
                .append(" with drawn faults. ");
        out.append(String.join(
                        " and ",
                        result.fixed().stream().map(name -> "`" + name + "`").toList()))
                .append(result.fixedConverges() ? " converged" : " did NOT converge")
                .append(" in all runs of the same scenario.\n");
        result.shrunk().ifPresent(form -> out.append(smallest(form, lanes)));
        return out.toString();
    }

    private static String smallest(ShrunkForm form, Function<String, String> lanes) {
        return "\n```\n$ ./hangover replay " + form.token() + "\n" + lanes.apply(form.token()) + "```\n";
    }

    private static String sentence(String ending) {
        return ending.replace("|", "\\|").replace("<", "&lt;") + ".";
    }

    private static String runs(OptionalLong runs) {
        return runs.isPresent()
                ? runs.getAsLong() + (runs.getAsLong() == 1 ? " run" : " runs")
                : "more runs than were made";
    }
}
