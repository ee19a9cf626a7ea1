package dev.hangover.scenarios.recorded;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.token.Token;
import dev.hangover.harness.token.TokenCoordinates;
import dev.hangover.harness.token.TokenOrder;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.input.BadInput;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which run it was and how it ended: what a token says.
 *
 * @param scenario name of the scenario
 * @param design name of the design
 * @param store {@code memory} or {@code file}
 * @param blocks blocks in which faults are placed
 * @param actions actions in each block; 0 when the workload is written out
 * @param draw how actions are drawn, one of {@link Limits#DRAWS}; the first of them when the workload is written out
 * @param abci form of the block cycle
 * @param seed of workload and schedule, in hex
 * @param sample 0 for the scenario's own workload and the first-in-first-out schedule, else the number of the sampled run
 * @param drawn how the schedule of a sampled run was drawn, {@code random} or {@code pct}
 * @param detours decisions of the schedule in place of the drawn ones; none when those are meant
 * @param coordinates where faults strike
 * @param rejoin whether it may end where it has become the reference run again
 * @param ending verdict and law
 * @param written workload and events, when they are not those of the scenario
 */
public record RunName(
        String scenario,
        String design,
        String store,
        int blocks,
        int actions,
        String draw,
        String abci,
        String seed,
        int sample,
        String drawn,
        Detours detours,
        Coordinates coordinates,
        boolean rejoin,
        String ending,
        Optional<WrittenOut> written) {
    static final String ACTIONS = "actions";
    static final String DRAW = "draw";
    static final String DRAWN = "drawn";
    /** How the schedule of a sampled run is drawn when nothing is said. */
    public static final String RANDOM = "random";

    /** The word that says that the run goes to its end, whatever it meets. */
    public static final String REJOIN = "rejoin";

    /** What it says. */
    static final String NO = "no";

    /** The word that says how the order of tasks is not straight. */
    public static final String ORDER = "order";

    /** The word that says where faults strike. */
    public static final String AT = "at";

    /** The word that writes the transactions out. */
    public static final String TRANSACTIONS = "txs";

    /** The word that writes the events out. */
    public static final String EVENTS = "events";

    /** Names a run that has been made. */
    public static RunName of(
            Scenario scenario, String design, String store, int sample, Coordinates coordinates, Outcome outcome) {
        return new RunName(
                scenario.name(),
                design,
                store,
                scenario.workload().blocks(),
                scenario.workload().actions(),
                scenario.workload().draw(),
                scenario.abci(),
                scenario.workload().seedInHex(),
                sample,
                scenario.schedules().equals(Limits.PCT) ? Limits.PCT : RANDOM,
                Detours.none(),
                coordinates,
                true,
                ending(outcome),
                Optional.empty());
    }

    /**
     * The scenario as it was when the run was made.
     *
     * @param now the scenario as it is
     * @throws BadInput when it is another one
     */
    public Scenario in(Scenario now) {
        if (!now.name().equals(scenario)) {
            throw new BadInput("the token is of scenario '" + scenario + "', not of '" + now.name() + "'");
        }
        Scenario same = now.with(now.workload()
                        .with(blocks, actions, Long.parseUnsignedLong(seed, 16))
                        .drawnBy(draw))
                .withAbci(abci)
                .withSchedules(sample == 0 ? now.schedules() : drawn, now.runs());
        return written.map(what -> what.in(same)).orElse(same);
    }

    /** Section in which the first fault strikes; 1 when none does. */
    public long firstFault() {
        return coordinates.places().stream()
                .mapToLong(Place::section)
                .findFirst()
                .orElse(1);
    }

    /** The same run with the decisions of its schedule. */
    public RunName inOrder(Detours order) {
        return with(order, rejoin, ending);
    }

    /** The same run, which may or may not end where it has become the reference run again. */
    public RunName rejoining(boolean may) {
        return with(detours, may, ending);
    }

    /** The same run, with this end. */
    public RunName endingAs(Outcome outcome) {
        return with(detours, rejoin, ending(outcome));
    }

    private RunName with(Detours order, boolean mayRejoin, String end) {
        return new RunName(
                scenario,
                design,
                store,
                blocks,
                actions,
                draw,
                abci,
                seed,
                sample,
                drawn,
                order,
                coordinates,
                mayRejoin,
                end,
                written);
    }

    /**
     * Whether it ended so when it was recorded. Which of several laws about effects a divergence is named after can differ from
     * version to version of this program: a run that diverged by another one of them ended alike.
     */
    public boolean endedAs(Outcome outcome) {
        return ending.equals(ending(outcome)) || recordedLaw(outcome).isPresent();
    }

    /** The law about effects after which the divergence was named when it was recorded, when that is another one. */
    public Optional<String> recordedLaw(Outcome outcome) {
        return Remark.LAWS.stream()
                .filter(law -> outcome.verdict() == Verdict.DIVERGED && Remark.LAWS.contains(outcome.law()))
                .filter(law -> !law.equals(outcome.law()) && ending.equals(Verdict.DIVERGED.word() + "." + law))
                .findFirst();
    }

    /** Verdict and law in letters that a token can carry. */
    public static String ending(Outcome outcome) {
        // A design can name a law in any letters.
        String law = outcome.law().replace(':', '.').toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        return outcome.verdict().word() + (law.isEmpty() ? "" : "." + law);
    }

    /** @throws IllegalArgumentException when it would be too long */
    public Token token() {
        return new Token(words());
    }

    /** Whether it is short enough for a token. */
    public boolean fitsToken() {
        return Token.fits(words());
    }

    /** What a token or file says, by key, in letters that a token can carry. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("scenario", scenario);
        words.put("design", design);
        words.put("store", store);
        words.put("blocks", Integer.toString(blocks));
        if (written.isEmpty()) {
            words.put(ACTIONS, Integer.toString(actions));
        }
        if (written.isEmpty() && !draw.equals(Limits.MIXED)) {
            words.put(DRAW, draw);
        }
        words.put("abci", abci);
        words.put("seed", seed);
        words.put("sample", Integer.toString(sample));
        if (sample > 0 && !drawn.equals(RANDOM)) {
            words.put(DRAWN, drawn);
        }
        if (!detours.isEmpty()) {
            words.put(ORDER, TokenOrder.write(detours));
        }
        words.put(AT, TokenCoordinates.write(coordinates));
        if (!rejoin) {
            words.put(REJOIN, NO);
        }
        words.put("was", ending);
        written.ifPresent(what -> {
            words.put(TRANSACTIONS, what.transactionsInToken());
            words.put(EVENTS, what.eventsInToken());
        });
        return words;
    }

    /** @throws BadInput saying what is wrong with the token */
    public static RunName read(String text) {
        return RunFile.read(text);
    }
}
