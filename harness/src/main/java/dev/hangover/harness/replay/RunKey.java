package dev.hangover.harness.replay;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.token.Token;
import dev.hangover.harness.token.TokenFaults;
import dev.hangover.harness.token.TokenOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The key of a recorded run: its case, faults, schedule and outcome, as a token holds them.
 *
 * @param settings of the case, by key
 * @param sample 0 for the case's own workload and the first-in-first-out schedule, else the number of the sampled run
 * @param drawn how the schedule of a sampled run was drawn
 * @param order decisions of the schedule in place of the drawn ones; none when those are meant
 * @param at where faults strike
 * @param rejoin whether it may end where it has become the reference run again
 * @param ending verdict and law
 * @param script settings of the case that are written out at length
 */
public record RunKey(
        Map<String, String> settings,
        int sample,
        String drawn,
        Schedule order,
        FaultSequence at,
        boolean rejoin,
        String ending,
        Map<String, String> script) {
    /** The word that names the subject; left out for the first one that a program knows. */
    public static final String SUBJECT = "subject";

    /** The word that numbers a sampled run. */
    public static final String SAMPLE = "sample";

    /** The word that says how the order of tasks of a sampled run was drawn. */
    public static final String DRAWN = "drawn";

    /** The default kind of schedule. */
    public static final String RANDOM = "random";

    /** It is drawn by random priorities. */
    public static final String PCT = "pct";

    /** The word that says in which order tasks run, when it is not first in, first out. */
    public static final String ORDER = "order";

    /** The word that says where faults strike. */
    public static final String AT = "at";

    /** The word that says that the run goes to its end, although it may have become the reference run again. */
    public static final String REJOIN = "rejoin";

    /** Its words. */
    static final String NO = "no";

    /** The word that says how the run ended. */
    public static final String ENDING = "was";

    /** Keeps copies. */
    public RunKey {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        script = Collections.unmodifiableMap(new LinkedHashMap<>(script));
    }

    /** Names a run of a case that has been made. */
    public static RunKey of(Case whole, int sample, FaultSequence at, Outcome outcome) {
        return new RunKey(
                whole.settings(), sample, whole.drawn(), Schedule.none(), at, true, ending(outcome), whole.script());
    }

    /** A setting of the case; empty when the token does not name it. */
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.containsKey(key) ? settings.get(key) : script.get(key));
    }

    /** Section in which the first fault strikes; 1 when none does. */
    public long firstFault() {
        return at.places().stream().mapToLong(Place::section).findFirst().orElse(1);
    }

    /** The same run with the decisions of its schedule. */
    public RunKey inOrder(Schedule other) {
        return new RunKey(settings, sample, drawn, other, at, rejoin, ending, script);
    }

    /** The same run, which may or may not end where it has become the reference run again. */
    public RunKey rejoining(boolean may) {
        return new RunKey(settings, sample, drawn, order, at, may, ending, script);
    }

    /** The same run, whose schedule, if it is of a sample, was drawn in another way. */
    public RunKey drawnBy(String other) {
        return new RunKey(settings, sample, other, order, at, rejoin, ending, script);
    }

    /** The same run, with this end. */
    public RunKey endingAs(Outcome outcome) {
        return new RunKey(settings, sample, drawn, order, at, rejoin, ending(outcome), script);
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
        // A subject can name a law in any letters.
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

    /** The words of a token or file, by key, in letters that a token can carry. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>(settings);
        words.put(SAMPLE, Integer.toString(sample));
        if (sample > 0 && !drawn.equals(RANDOM)) {
            words.put(DRAWN, drawn);
        }
        if (!order.isEmpty()) {
            words.put(ORDER, TokenOrder.write(order));
        }
        words.put(AT, TokenFaults.write(at));
        if (!rejoin) {
            words.put(REJOIN, NO);
        }
        words.put(ENDING, ending);
        words.putAll(script);
        return words;
    }
}
