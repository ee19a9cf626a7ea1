package dev.hangover.scenarios.campaign;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.token.Token;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which run it was and how it ended: what a token says.
 *
 * @param scenario name of the scenario
 * @param design name of the design
 * @param store {@code memory} or {@code file}
 * @param blocks blocks in which faults are placed
 * @param actions actions in each block
 * @param abci form of the block cycle
 * @param seed of workload and schedule, in hex
 * @param sample 0 for the first-in-first-out schedule, else the number of the sampled run
 * @param coordinates where faults strike
 * @param ending verdict and law
 */
record RunName(
        String scenario,
        String design,
        String store,
        int blocks,
        int actions,
        String abci,
        String seed,
        int sample,
        Coordinates coordinates,
        String ending) {

    static RunName of(
            Scenario scenario, String design, String store, int sample, Coordinates coordinates, Outcome outcome) {
        return new RunName(
                scenario.name(),
                design,
                store,
                scenario.workload().blocks(),
                scenario.workload().actions(),
                scenario.abci(),
                scenario.workload().seedInHex(),
                sample,
                coordinates,
                ending(outcome));
    }

    /** Verdict and law in letters that a token can carry. */
    static String ending(Outcome outcome) {
        return outcome.verdict().word()
                + (outcome.law().isEmpty() ? "" : "." + outcome.law().replace(':', '.'));
    }

    Token token() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("scenario", scenario);
        words.put("design", design);
        words.put("store", store);
        words.put("blocks", Integer.toString(blocks));
        words.put("actions", Integer.toString(actions));
        words.put("abci", abci);
        words.put("seed", seed);
        words.put("sample", Integer.toString(sample));
        words.put("at", TokenCoordinates.write(coordinates));
        words.put("was", ending);
        return new Token(words);
    }

    private static String abci(String word) {
        if (!Limits.ABCI.contains(word)) {
            throw new IllegalArgumentException("'" + word + "' is no form of the block cycle");
        }
        return word;
    }

    /** @throws BadInput saying what is wrong with the token */
    static RunName read(String text) {
        try {
            Token token = Token.parse(text);
            return new RunName(
                    token.get("scenario"),
                    token.get("design"),
                    token.get("store"),
                    Integer.parseInt(token.get("blocks")),
                    Integer.parseInt(token.get("actions")),
                    abci(token.get("abci")),
                    token.get("seed"),
                    Integer.parseInt(token.get("sample")),
                    TokenCoordinates.read(token.get("at")),
                    token.get("was"));
        } catch (IllegalArgumentException e) {
            throw new BadInput("not a token: " + e.getMessage());
        }
    }
}
