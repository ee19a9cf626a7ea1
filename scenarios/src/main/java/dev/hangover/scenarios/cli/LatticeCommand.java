package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.result.Verdict;
import dev.hangover.reports.json.JsonObject;
import dev.hangover.reports.text.LatticeTable;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.node.NodeSubject;
import dev.hangover.scenarios.explore.Subjects;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which pairs of heights a power cut can leave, and how a node restarts from each. */
@Command(
        name = "lattice",
        description = "Boots a node from every pair of heights that a power cut can leave of the two databases, for "
                + "every policy of syncing. Ends with 1 when a pair is neither recovered from nor refused.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class LatticeCommand implements Callable<Integer> {
    private static final String SCENARIO = "three-windows";
    private static final int MOST_BLOCKS = 20;
    private static final LatticeTable.Names NAMES =
            new LatticeTable.Names(NodeSubject.WORDS, "SQL", "IAVL", "swing-store", "cosmos");

    private final Services services;
    private final Terminal terminal;

    @Option(names = "--design", paramLabel = "NAME", required = true, description = "Which; 'all' for every design.")
    private String design;

    @Option(
            names = "--blocks",
            paramLabel = "N",
            defaultValue = "5",
            description = "Height at which the power goes: ${DEFAULT-VALUE}.")
    private int blocks;

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON object a line for each pair.")
    private String json;

    @Mixin
    private Plugins plugins = new Plugins();

    LatticeCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (blocks < 1 || blocks > MOST_BLOCKS) {
            throw new BadInput("--blocks: " + blocks + " is not in 1 to " + MOST_BLOCKS);
        }
        Subjects subjects = services.subjects().apply(plugins.jars());
        List<String> known = subjects.designs().names();
        if (!design.equals("all")) {
            Words.require("--design", design, known);
        }
        Optional<OutputFile> output =
                Optional.ofNullable(json).map(path -> OutputFile.writable("--json", path, plugins.jars()));
        Scenario scenario = subjects.designs().catalogue().find(SCENARIO).withBlocks(blocks);
        boolean neverSilent = true;
        for (String name : design.equals("all") ? known : List.of(design)) {
            Lattice lattice = subjects.node()
                    .with(
                            scenario,
                            name,
                            CaseOptions.USUAL.store(),
                            subjects.watch(CaseOptions.USUAL.halted()),
                            services.engine()::lattice);
            LatticeTable.render(lattice, NAMES).lines().forEach(terminal::line);
            output.ifPresent(file -> lattice.pairs().forEach(pair -> file.append(line(lattice, pair) + "\n")));
            neverSilent &= lattice.silent().isEmpty();
        }
        output.ifPresent(OutputFile::close);
        return neverSilent ? Status.MET : Status.NOT_MET;
    }

    private static String line(Lattice lattice, Lattice.Pair pair) {
        return new JsonObject()
                .put("design", lattice.variant())
                .put("sql", pair.first())
                .put("iavl", pair.second())
                .put("verdict", pair.verdict().word())
                .put("law", pair.outcome().law())
                .put(
                        "why",
                        pair.verdict() == Verdict.CONVERGED
                                ? ""
                                : pair.outcome().sentence(NodeSubject.WORDS.numbered()))
                .put("cuts", pair.cuts())
                .put("survivedLag", lattice.survivedLag())
                .toString();
    }
}
