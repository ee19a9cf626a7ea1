package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.OneLine;
import dev.hangover.scenarios.chain.Term;
import dev.hangover.scenarios.explore.Campaign;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the words of the command line with their meanings. */
@Command(
        name = "list",
        description = "Lists what there is: scenarios, designs, boundaries, faults or probes.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ListCommand implements Callable<Integer> {
    private final Campaigns campaigns;
    private final Terminal terminal;

    @Parameters(paramLabel = "WHAT", description = "scenarios, designs, boundaries, faults or probes.")
    private String what;

    @Mixin
    private Plugins plugins = new Plugins();

    ListCommand(Campaigns campaigns, Terminal terminal) {
        this.campaigns = campaigns;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words.require("list", what, List.of("scenarios", "designs", "boundaries", "faults", "probes"));
        List<Term> terms = terms(campaigns.with(plugins.jars()));
        int width = terms.stream().mapToInt(term -> term.name().length()).max().orElse(0);
        for (Term term : terms) {
            String padding = " ".repeat(width - term.name().length() + 2);
            terminal.line((term.name() + padding + OneLine.of(term.meaning())).stripTrailing());
        }
        return Status.MET;
    }

    private List<Term> terms(Campaign campaign) {
        switch (what) {
            case "designs":
                return campaign.designs();
            case "boundaries":
                return campaign.boundaries();
            case "faults":
                return campaign.faults();
            case "probes":
                return campaign.probes();
            default:
                return campaign.catalogue().all().stream()
                        .map(scenario -> new Term(scenario.name(), scenario.title()))
                        .toList();
        }
    }
}
