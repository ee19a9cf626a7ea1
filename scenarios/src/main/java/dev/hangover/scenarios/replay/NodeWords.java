package dev.hangover.scenarios.replay;

import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.replay.SettingsFormat.Problem;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.EnumWords;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks the settings of a node's case, value by value: they may be written by hand.
 *
 * @param key holds them
 */
record NodeWords(RunKey key) {
    /** The first value that cannot be. */
    Optional<Problem> problem() {
        return besideTransactions()
                .or(this::missing)
                .or(() -> oneOf(NodeKey.STORE, Limits.STORES))
                .or(() -> number(NodeKey.BLOCKS, Limits.BLOCKS))
                .or(() -> isWrittenOut() ? Optional.empty() : number(NodeKey.ACTIONS, Limits.ACTIONS))
                .or(() -> oneOf(NodeKey.DRAW, EnumWords.of(Draw.values())))
                .or(() -> oneOf(NodeKey.ABCI, Abci.words()))
                .or(this::seed)
                .or(() -> isWrittenOut() ? written() : Optional.empty());
    }

    private Optional<Problem> missing() {
        return Stream.of(NodeKey.SCENARIO, NodeKey.DESIGN, NodeKey.STORE, NodeKey.BLOCKS, NodeKey.ABCI, NodeKey.SEED)
                .filter(name -> key.setting(name).isEmpty())
                .findFirst()
                .map(Problem::missing);
    }

    private boolean isWrittenOut() {
        return key.setting(NodeKey.TRANSACTIONS).isPresent();
    }

    private Optional<Problem> besideTransactions() {
        return Stream.of(NodeKey.ACTIONS, NodeKey.DRAW)
                .filter(name -> isWrittenOut() && key.setting(name).isPresent())
                .findFirst()
                .map(name -> new Problem(name, "'" + name + "' is impossible beside '" + NodeKey.TRANSACTIONS + "'"));
    }

    private Optional<Problem> number(String name, Limits.Range range) {
        Optional<String> word = key.setting(name);
        if (word.isEmpty()) {
            return Optional.of(Problem.missing(name));
        }
        return word.filter(text -> !text.matches("\\d{1,9}") || !range.contains(Long.parseLong(text)))
                .map(text -> Problem.noNumber(name, text, range.toString()));
    }

    private Optional<Problem> oneOf(String name, List<String> known) {
        return key.setting(name).filter(word -> !known.contains(word)).map(word -> Problem.noneOf(name, word, known));
    }

    private Optional<Problem> seed() {
        return key.setting(NodeKey.SEED)
                .filter(seed -> Limits.seed(seed).isEmpty())
                .map(seed -> new Problem(NodeKey.SEED, "'seed' is '" + seed + "', not a seed (1 to 16 hex digits)"));
    }

    private Optional<Problem> written() {
        try {
            WrittenOut.transactions(key.setting(NodeKey.TRANSACTIONS).orElseThrow());
        } catch (IllegalArgumentException e) {
            return Optional.of(new Problem(NodeKey.TRANSACTIONS, "'" + NodeKey.TRANSACTIONS + "': " + e.getMessage()));
        }
        Optional<String> events = key.setting(NodeKey.EVENTS);
        if (events.isEmpty()) {
            return Optional.of(Problem.missing(NodeKey.EVENTS));
        }
        try {
            return tooLate(WrittenOut.events(events.get()));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Problem(NodeKey.EVENTS, "'" + NodeKey.EVENTS + "': " + e.getMessage()));
        }
    }

    private Optional<Problem> tooLate(List<ScenarioEvent> events) {
        int last = Integer.parseInt(key.setting(NodeKey.BLOCKS).orElseThrow())
                + RunSettings.SECTIONS_AFTER_LAST_FAULT
                + RunSettings.SECTIONS_AFTER_RESTART;
        return events.stream()
                .filter(event -> event.block() > last)
                .findFirst()
                .map(event -> new Problem(
                        NodeKey.EVENTS,
                        "'" + NodeKey.EVENTS + "': " + EnumWords.of(event.kind()) + " is in block " + event.block()
                                + ", and the run ends with block " + last));
    }
}
