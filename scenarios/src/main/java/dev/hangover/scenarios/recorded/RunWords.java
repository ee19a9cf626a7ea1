package dev.hangover.scenarios.recorded;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.harness.token.TokenCoordinates;
import dev.hangover.harness.token.TokenOrder;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.input.BadInput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what a token or a file says of a run, word by word. Every value is checked: it may come from a person.
 *
 * @param words by key
 * @param where where a word stands, for messages: ends with a colon and a blank, or is empty
 */
record RunWords(Map<String, String> words, Function<String, String> where) {
    private static final String NOT_A_RUN = "not a recorded run: ";
    private static final Limits.Range SAMPLES = new Limits.Range(0, Limits.RUNS.high());
    private static final String SEED = "[0-9a-fA-F]{1,16}";
    private static final String LAW = "(\\.[a-z0-9-]+)*";

    private static final List<String> KEYS = List.of(
            "scenario",
            "design",
            "store",
            "blocks",
            RunName.ACTIONS,
            RunName.DRAW,
            "abci",
            "seed",
            "sample",
            RunName.DRAWN,
            RunName.ORDER,
            RunName.AT,
            RunName.REJOIN,
            "was",
            RunName.TRANSACTIONS,
            RunName.EVENTS);

    /** @throws BadInput saying which word is missing or wrong */
    RunName name() {
        words.keySet().forEach(this::requireKnown);
        boolean writtenOut = words.containsKey(RunName.TRANSACTIONS);
        if (writtenOut && words.containsKey(RunName.ACTIONS)) {
            throw bad(RunName.ACTIONS, "'" + RunName.ACTIONS + "' is impossible beside '" + RunName.TRANSACTIONS + "'");
        }
        int blocks = number("blocks", Limits.BLOCKS);
        return new RunName(
                word("scenario"),
                word("design"),
                oneOf("store", Limits.STORES, word("store")),
                blocks,
                writtenOut ? 0 : number(RunName.ACTIONS, Limits.ACTIONS),
                draw(writtenOut),
                oneOf("abci", Limits.ABCI, word("abci")),
                seed(),
                number("sample", SAMPLES),
                oneOf(RunName.DRAWN, Limits.SAMPLED, words.getOrDefault(RunName.DRAWN, RunName.RANDOM)),
                order(),
                at(),
                rejoins(),
                ending(),
                writtenOut ? Optional.of(written(blocks)) : Optional.empty());
    }

    private void requireKnown(String key) {
        if (!KEYS.contains(key)) {
            throw bad(key, "it says '" + key + "', which means nothing (only " + String.join(", ", KEYS) + " do)");
        }
    }

    private String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new BadInput(NOT_A_RUN + "it does not say '" + key + "'");
        }
        return word;
    }

    private int number(String key, Limits.Range range) {
        String word = word(key);
        if (!word.matches("\\d{1,9}") || !range.contains(Long.parseLong(word))) {
            throw bad(key, "'" + key + "' is '" + word + "', not a whole number from " + range);
        }
        return Integer.parseInt(word);
    }

    private String oneOf(String key, List<String> known, String word) {
        if (!known.contains(word)) {
            throw bad(key, "'" + key + "': '" + word + "' is none of " + String.join(", ", known));
        }
        return word;
    }

    private String draw(boolean writtenOut) {
        if (writtenOut && words.containsKey(RunName.DRAW)) {
            throw bad(RunName.DRAW, "'" + RunName.DRAW + "' is impossible beside '" + RunName.TRANSACTIONS + "'");
        }
        return oneOf(RunName.DRAW, Limits.DRAWS, words.getOrDefault(RunName.DRAW, Limits.MIXED));
    }

    private String seed() {
        String seed = word("seed");
        if (!seed.matches(SEED)) {
            throw bad("seed", "'seed' is '" + seed + "', not a seed (1 to 16 hex digits)");
        }
        return seed;
    }

    private Detours order() {
        return parsed(
                RunName.ORDER, words.getOrDefault(RunName.ORDER, Detours.none().toString()), TokenOrder::read);
    }

    private Coordinates at() {
        return parsed(RunName.AT, word(RunName.AT), TokenCoordinates::read);
    }

    /** Nothing else can be said of it. */
    private boolean rejoins() {
        return !words.containsKey(RunName.REJOIN)
                || !oneOf(RunName.REJOIN, List.of(RunName.NO), word(RunName.REJOIN))
                        .equals(RunName.NO);
    }

    private String ending() {
        String ending = word("was");
        List<String> verdicts =
                Arrays.stream(Verdict.values()).map(Verdict::word).toList();
        String verdict = ending.split("\\.", -1)[0];
        oneOf("was", verdicts, verdict);
        String law = ending.substring(verdict.length());
        boolean right = verdict.equals(Verdict.CONVERGED.word()) ? law.isEmpty() : law.matches(LAW);
        if (!right) {
            throw bad(
                    "was",
                    "'was' is '" + ending + "', not an outcome (a verdict, and after a dot the law that was broken)");
        }
        return ending;
    }

    private WrittenOut written(int blocks) {
        List<List<String>> transactions =
                parsed(RunName.TRANSACTIONS, word(RunName.TRANSACTIONS), WrittenOut::transactions);
        List<ScenarioEvent> events = parsed(RunName.EVENTS, word(RunName.EVENTS), WrittenOut::events);
        int last = blocks + RunSettings.SECTIONS_AFTER_LAST_FAULT + RunSettings.SECTIONS_AFTER_RESTART;
        for (ScenarioEvent event : events) {
            if (event.block() > last) {
                throw bad(
                        RunName.EVENTS,
                        "'" + RunName.EVENTS + "': " + event.kind() + " is in block " + event.block()
                                + ", and the run ends with block " + last);
            }
        }
        return new WrittenOut(transactions, events);
    }

    private <T> T parsed(String key, String word, Function<String, T> parser) {
        try {
            return parser.apply(word);
        } catch (IllegalArgumentException e) {
            throw bad(key, "'" + key + "': " + e.getMessage());
        }
    }

    private BadInput bad(String key, String problem) {
        return new BadInput(where.apply(key) + NOT_A_RUN + problem);
    }
}
