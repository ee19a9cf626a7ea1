package dev.hangover.harness.replay;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.token.TokenFaults;
import dev.hangover.harness.token.TokenOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the words of a run from a token or a file. Every value is checked: it may come from a person.
 *
 * @param words by key
 * @param where where a word stands, for messages: ends with a colon and a blank, or is empty
 * @param format knows the subjects
 */
record RunWords(Map<String, String> words, Function<String, String> where, RunFormat format) {
    private static final String NOT_A_RUN = "not a recorded run: ";
    private static final int MOST_SAMPLES = 10_000_000;
    private static final String LAW = "(\\.[a-z0-9-]+)*";
    private static final List<String> SCHEDULES = List.of(RunKey.RANDOM, RunKey.PCT);
    private static final List<String> OWN =
            List.of(RunKey.SAMPLE, RunKey.DRAWN, RunKey.ORDER, RunKey.AT, RunKey.REJOIN, RunKey.ENDING);

    /** @throws BadInput saying which word is missing or wrong */
    RunKey key() {
        SettingsFormat family = format.family(words);
        requireKnown(family);
        RunKey asked = new RunKey(
                among(family.keys()),
                0,
                RunKey.RANDOM,
                Schedule.none(),
                FaultSequence.none(),
                true,
                "",
                among(family.scriptKeys()));
        family.problem(asked).ifPresent(problem -> {
            throw bad(problem.key(), problem.sentence());
        });
        return new RunKey(
                asked.settings(),
                sample(),
                oneOf(RunKey.DRAWN, SCHEDULES, words.getOrDefault(RunKey.DRAWN, RunKey.RANDOM)),
                parsed(
                        RunKey.ORDER,
                        words.getOrDefault(RunKey.ORDER, Schedule.none().toString()),
                        TokenOrder::read),
                parsed(RunKey.AT, word(RunKey.AT), TokenFaults::read),
                rejoins(),
                ending(),
                asked.script());
    }

    private Map<String, String> among(List<String> keys) {
        Map<String, String> found = new LinkedHashMap<>();
        keys.stream().filter(words::containsKey).forEach(key -> found.put(key, words.get(key)));
        return found;
    }

    private void requireKnown(SettingsFormat family) {
        List<String> known = Stream.of(family.keys(), OWN, family.scriptKeys())
                .flatMap(List::stream)
                .toList();
        words.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw bad(key, "it says '" + key + "', which means nothing (only " + String.join(", ", known) + " do)");
        });
    }

    private String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw bad(key, SettingsFormat.Problem.missing(key).sentence());
        }
        return word;
    }

    private int sample() {
        String word = word(RunKey.SAMPLE);
        if (!word.matches("\\d{1,9}") || Integer.parseInt(word) > MOST_SAMPLES) {
            throw bad(RunKey.SAMPLE, "'sample' is '" + word + "', not a whole number from 0 to " + MOST_SAMPLES);
        }
        return Integer.parseInt(word);
    }

    private String oneOf(String key, List<String> known, String word) {
        if (!known.contains(word)) {
            throw bad(key, SettingsFormat.Problem.noneOf(key, word, known).sentence());
        }
        return word;
    }

    /** Nothing else can be said of it. */
    private boolean rejoins() {
        return !words.containsKey(RunKey.REJOIN)
                || !oneOf(RunKey.REJOIN, List.of(RunKey.NO), word(RunKey.REJOIN))
                        .equals(RunKey.NO);
    }

    private String ending() {
        String ending = word(RunKey.ENDING);
        List<String> verdicts =
                Arrays.stream(Verdict.values()).map(Verdict::word).toList();
        String verdict = ending.split("\\.", -1)[0];
        oneOf(RunKey.ENDING, verdicts, verdict);
        String law = ending.substring(verdict.length());
        boolean right = verdict.equals(Verdict.CONVERGED.word()) ? law.isEmpty() : law.matches(LAW);
        if (!right) {
            throw bad(
                    RunKey.ENDING,
                    "'was' is '" + ending + "', not an outcome (a verdict, and after a dot the law that was broken)");
        }
        return ending;
    }

    private <T> T parsed(String key, String word, Function<String, T> parser) {
        try {
            return parser.apply(word);
        } catch (IllegalArgumentException e) {
            throw bad(key, "'" + key + "': " + e.getMessage());
        }
    }

    /** A missing key has no line. */
    private BadInput bad(String key, String problem) {
        return new BadInput((words.containsKey(key) ? where.apply(key) : "") + NOT_A_RUN + problem);
    }
}
