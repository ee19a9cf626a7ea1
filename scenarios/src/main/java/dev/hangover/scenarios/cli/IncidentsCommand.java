package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.FailureSearch;
import dev.hangover.harness.input.BadInput;
import dev.hangover.reports.text.LaneTable;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.incidents.IncidentLine;
import dev.hangover.scenarios.incidents.IncidentPages;
import dev.hangover.scenarios.incidents.IncidentResult;
import dev.hangover.scenarios.incidents.IncidentSearch;
import dev.hangover.scenarios.incidents.IncidentTable;
import dev.hangover.scenarios.incidents.LaneExcerpt;
import dev.hangover.scenarios.jobs.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the incidents of the real system, each in the design that it is planted in. */
@Command(
        name = "incidents",
        description = "Finds the bugs that the real system had, each planted in a design that is free of it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class IncidentsCommand implements Callable<Integer> {
    private static final int MOST_JOBS = 256;

    private final Services services;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "I1, I2 and so on; all of them when none is given.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Incidents that are looked for at a time (default: one for each processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON object a line for each incident.")
    private String json;

    @Option(
            names = "--doc",
            paramLabel = "FILE",
            description = "Write a page in Markdown with a section for each incident.")
    private String doc;

    IncidentsCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        IncidentSearch search = services.incidents().get();
        ids.forEach(id -> Words.require("incidents", id, search.ids()));
        Words.requireDifferent("incidents", ids);
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new BadInput("--jobs: '" + jobs + "' is not a whole number from 1 to " + MOST_JOBS);
        }
        Optional<OutputFile> lines = file("--json", json);
        Optional<OutputFile> pages = file("--doc", doc);
        pages.ifPresent(file -> lines.ifPresent(file::requireOtherThan));
        List<IncidentResult> results = new ArrayList<>();
        List<String> wanted = ids.isEmpty() ? search.ids() : ids;
        try (Jobs threads = new Jobs(jobs);
                ProgressDisplay progress = ProgressDisplay.on(terminal, wanted.size() + " incidents")) {
            List<Jobs.Job<IncidentResult>> line = wanted.stream()
                    .map(id -> threads.start(() -> investigate(search, id)))
                    .toList();
            for (Jobs.Job<IncidentResult> job : line) {
                IncidentResult result = job.result();
                results.add(result);
                lines.ifPresent(file -> file.append(IncidentLine.of(result) + "\n"));
                progress.progress(results.size(), wanted.size());
            }
        }
        terminal.print(IncidentTable.render(results));
        report(results);
        Subjects subjects = services.subjects().apply(List.of());
        pages.ifPresent(file -> file.append(IncidentPages.render(
                results,
                FailureSearch.MOST_DRAWN,
                token -> LaneExcerpt.of(LaneTable.render(subjects.with(
                                token,
                                Optional.empty(),
                                (key, of, format, command) -> services.engine().replay(key, of, format))
                        .trace())))));
        lines.ifPresent(OutputFile::close);
        pages.ifPresent(OutputFile::close);
        return results.stream().allMatch(IncidentResult::met) ? Status.MET : Status.NOT_MET;
    }

    private void report(List<IncidentResult> results) {
        long found = results.stream().filter(IncidentResult::found).count();
        long fixed = results.stream().filter(IncidentResult::fixedConverges).count();
        List<String> notMet = results.stream()
                .filter(result -> !result.met())
                .map(IncidentResult::id)
                .toList();
        terminal.line("");
        terminal.line(found + " of " + results.size() + " found; the designs without them converge in " + fixed + " of "
                + results.size() + " scenarios"
                + (notMet.isEmpty() ? "." : "; not as expected: " + String.join(", ", notMet) + "."));
    }

    private Optional<OutputFile> file(String option, String path) {
        return Optional.ofNullable(path).map(text -> OutputFile.writable(option, text, List.of()));
    }

    private static IncidentResult investigate(IncidentSearch search, String id) {
        Stopwatch stopwatch = new Stopwatch();
        return search.investigate(id).taking(stopwatch.seconds());
    }
}
