package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.scenarios.chain.Term;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that requires probes: an exploration in which one of them never fires is not met. */
final class RequiredProbes {
    private static final String ALL = "all";

    @Option(
            names = "--probe",
            paramLabel = "NAME",
            description = "Fail when this probe never fires; may be given several times, or all; see 'list probes'.")
    private List<String> names = new ArrayList<>();

    /**
     * The probes that were asked for.
     *
     * @param known all that there are
     * @throws BadInput when one is none of them
     */
    List<String> among(List<Term> known) {
        List<String> all = known.stream().map(Term::name).toList();
        for (String name : names) {
            if (!name.equals(ALL) && !all.contains(name)) {
                throw new BadInput("--probe: '" + name + "' is not known ('all', or one of 'hangover list probes')");
            }
        }
        return names.contains(ALL) ? all : names.stream().distinct().toList();
    }

    /** Those that never fired, in any case. */
    static List<String> silent(List<String> asked, List<CaseResult> results) {
        return asked.stream()
                .filter(probe ->
                        results.stream().allMatch(result -> result.probes().getOrDefault(probe, 0L) == 0))
                .toList();
    }
}
