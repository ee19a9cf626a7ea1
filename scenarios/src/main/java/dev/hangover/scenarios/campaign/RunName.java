package dev.hangover.scenarios.campaign;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.harness.token.Token;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
 * @param sample 0 for the scenario's own workload and the first-in-first-out schedule, else the number of the sampled run
 * @param drawn how the schedule of a sampled run was drawn, {@code random} or {@code pct}
 * @param detours decisions of the schedule in place of the drawn ones; none when those are meant
 * @param coordinates where faults strike
 * @param ending verdict and law
 * @param written workload and events, when they are not those of the scenario
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
        String drawn,
        Detours detours,
        Coordinates coordinates,
        String ending,
        Optional<WrittenOut> written) {
    private static final String ORDER = "order";
    private static final String DRAWN = "drawn";
    private static final String RANDOM = "random";
    private static final String TRANSACTIONS = "txs";
    private static final String EVENTS = "events";

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
                scenario.schedules().equals(Limits.PCT) ? Limits.PCT : RANDOM,
                Detours.none(),
                coordinates,
                ending(outcome),
                Optional.empty());
    }

    /** The same run with the decisions of its schedule. */
    RunName inOrder(Detours order) {
        return new RunName(
                scenario,
                design,
                store,
                blocks,
                actions,
                abci,
                seed,
                sample,
                drawn,
                order,
                coordinates,
                ending,
                written);
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
        if (sample > 0 && !drawn.equals(RANDOM)) {
            words.put(DRAWN, drawn);
        }
        if (!detours.isEmpty()) {
            words.put(ORDER, detours.toString());
        }
        words.put("at", TokenCoordinates.write(coordinates));
        words.put("was", ending);
        written.ifPresent(what -> {
            words.put(TRANSACTIONS, what.transactionsInToken());
            words.put(EVENTS, what.eventsInToken());
        });
        return new Token(words);
    }

    private static String drawn(String word) {
        if (!Limits.SAMPLED.contains(word)) {
            throw new IllegalArgumentException("'" + word + "' is no way to draw a schedule");
        }
        return word;
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
                    drawn(token.words().getOrDefault(DRAWN, RANDOM)),
                    Detours.parse(
                            token.words().getOrDefault(ORDER, Detours.none().toString())),
                    TokenCoordinates.read(token.get("at")),
                    token.get("was"),
                    token.words().containsKey(TRANSACTIONS)
                            ? Optional.of(WrittenOut.read(token.get(TRANSACTIONS), token.get(EVENTS)))
                            : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new BadInput("not a token: " + e.getMessage());
        }
    }
}
