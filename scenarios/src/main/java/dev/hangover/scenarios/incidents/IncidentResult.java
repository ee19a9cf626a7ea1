package dev.hangover.scenarios.incidents;

import dev.hangover.harness.cases.Adversary;
import dev.hangover.harness.result.ShrunkForm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The result of exploring a planted incident.
 *
 * @param id of the incident, and name of its scenario
 * @param source where the incident is known from
 * @param title what happens, in one sentence
 * @param design the design with the flaw
 * @param flaw what it does wrong, beginning with a verb
 * @param together other flaws that are planted with it, because their fixes would hide it
 * @param fixed designs without the flaw, in the same scenario
 * @param found whether a run was found that ends as the scenario says
 * @param fixedConverges whether every run of the designs without the flaw converged
 * @param met whether everything that the scenario expects was found and nothing else
 * @param ending how the found run ended, in one sentence; empty when none was found
 * @param verdict how it ended, in one word
 * @param law the law that it broke
 * @param window the window that its last fault struck; empty when no fault was needed
 * @param minimumAdversary how much has to go wrong at least
 * @param shrunk the smallest run that fails in the same way
 * @param exhaustive how many runs it took to find it by trying everything
 * @param random how many runs it took by drawing faults; empty when it was given up
 * @param missedBySingleCrash whether no run with only one fault, a crash, shows it
 * @param seconds wall-clock time
 */
public record IncidentResult(
        String id,
        String source,
        String title,
        String design,
        String flaw,
        List<String> together,
        List<String> fixed,
        boolean found,
        boolean fixedConverges,
        boolean met,
        String ending,
        String verdict,
        String law,
        String window,
        Optional<Adversary> minimumAdversary,
        Optional<ShrunkForm> shrunk,
        OptionalLong exhaustive,
        OptionalLong random,
        boolean missedBySingleCrash,
        double seconds) {
    /** Keeps a copy. */
    public IncidentResult {
        together = List.copyOf(together);
        fixed = List.copyOf(fixed);
    }

    /** The same, with its wall-clock time. */
    public IncidentResult taking(double measured) {
        return new IncidentResult(
                id,
                source,
                title,
                design,
                flaw,
                together,
                fixed,
                found,
                fixedConverges,
                met,
                ending,
                verdict,
                law,
                window,
                minimumAdversary,
                shrunk,
                exhaustive,
                random,
                missedBySingleCrash,
                measured);
    }
}
