package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.OneLine;
import dev.hangover.reports.text.Column;
import dev.hangover.reports.text.Table;
import dev.hangover.scenarios.chain.Probes;
import dev.hangover.scenarios.chain.Term;
import dev.hangover.scenarios.explore.BoundaryTerms;
import dev.hangover.scenarios.explore.FaultTerms;
import dev.hangover.scenarios.explore.Subjects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the words of the command line with their meanings. */
@Command(
        name = "list",
        description = "Lists what there is: scenarios, designs, boundaries, faults, probes or subjects.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ListCommand implements Callable<Integer> {
    private static final Map<String, Function<Subjects, List<Term>>> KINDS = kinds();

    private final Services services;
    private final Terminal terminal;

    @Parameters(paramLabel = "WHAT", description = "scenarios, designs, boundaries, faults, probes or subjects.")
    private String what;

    @Mixin
    private Plugins plugins = new Plugins();

    ListCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words.require("list", what, List.copyOf(KINDS.keySet()));
        List<Term> terms = KINDS.get(what).apply(services.subjects().apply(plugins.jars()));
        Table table = new Table(List.of(Column.left(""), Column.left("").after(2)));
        terms.forEach(term -> table.row(term.name(), OneLine.of(term.meaning())));
        table.lines().forEach(terminal::line);
        return Status.MET;
    }

    private static Map<String, Function<Subjects, List<Term>>> kinds() {
        Map<String, Function<Subjects, List<Term>>> kinds = new LinkedHashMap<>();
        kinds.put("scenarios", ListCommand::scenarios);
        kinds.put("designs", subjects -> subjects.designs().terms());
        kinds.put("boundaries", subjects -> BoundaryTerms.all());
        kinds.put("faults", subjects -> FaultTerms.all());
        kinds.put("probes", subjects -> Probes.terms());
        kinds.put("subjects", Subjects::terms);
        return kinds;
    }

    private static List<Term> scenarios(Subjects subjects) {
        return subjects.designs().catalogue().all().stream()
                .map(scenario -> new Term(scenario.name(), scenario.title()))
                .toList();
    }
}
