package dev.hangover.scenarios.replay;

import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.EnumWords;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a node's case that a token names.
 *
 * @param scenario name of the scenario
 * @param design name of the design
 * @param store {@code memory} or {@code file}
 * @param blocks blocks in which faults are placed
 * @param actions actions in each block; 0 when the workload is written out
 * @param draw how actions are drawn, by weights when the workload is written out
 * @param abci form of the block cycle
 * @param seed of workload and schedule, in hex
 * @param written workload and events, when they are not those of the scenario
 */
public record NodeKey(
        String scenario,
        String design,
        String store,
        int blocks,
        int actions,
        Draw draw,
        Abci abci,
        String seed,
        Optional<WrittenOut> written) {
    static final String SCENARIO = "scenario";
    static final String DESIGN = "design";
    static final String STORE = "store";
    static final String BLOCKS = "blocks";
    static final String ACTIONS = "actions";
    static final String DRAW = "draw";
    static final String ABCI = "abci";
    static final String SEED = "seed";

    /** The word that writes the transactions out. */
    static final String TRANSACTIONS = "txs";

    /** The word that writes the events out. */
    static final String EVENTS = "events";

    /** The settings of a scenario's own case. */
    public static NodeKey of(Scenario scenario, String design, String store) {
        return new NodeKey(
                scenario.name(),
                design,
                store,
                scenario.workload().blocks(),
                scenario.workload().actions(),
                scenario.workload().draw(),
                scenario.abci(),
                scenario.workload().seedInHex(),
                Optional.empty());
    }

    /** The settings in a token that has been checked. */
    public static NodeKey of(RunKey key) {
        Optional<WrittenOut> written = key.setting(TRANSACTIONS)
                .map(transactions ->
                        WrittenOut.read(transactions, key.setting(EVENTS).orElseThrow()));
        return new NodeKey(
                word(key, SCENARIO),
                word(key, DESIGN),
                word(key, STORE),
                Integer.parseInt(word(key, BLOCKS)),
                key.setting(ACTIONS).map(Integer::parseInt).orElse(0),
                key.setting(DRAW)
                        .flatMap(word -> EnumWords.parse(word, Draw.values()))
                        .orElse(Draw.MIXED),
                Abci.parse(word(key, ABCI)),
                word(key, SEED),
                written);
    }

    private static String word(RunKey key, String name) {
        return key.setting(name).orElseThrow();
    }

    /**
     * The scenario as it was when the run was made.
     *
     * @param now the scenario as it is
     * @param run which run it was
     * @throws BadInput when it is another one
     */
    public Scenario in(Scenario now, RunKey run) {
        if (!now.name().equals(scenario)) {
            throw new BadInput("--scenario: the run is of scenario '" + scenario + "', not of '" + now.name() + "'");
        }
        Scenario same = now.with(now.workload()
                        .with(blocks, actions, Long.parseUnsignedLong(seed, 16))
                        .drawnBy(draw))
                .withAbci(abci)
                .withSchedules(
                        run.sample() == 0 ? now.faults().schedules() : ScheduleKind.parse(run.drawn()),
                        now.faults().runs());
        return written.map(what -> what.in(same)).orElse(same);
    }

    /** The same settings with so many blocks in which faults are placed, and with this workload and these events. */
    NodeKey writtenOut(int length, WrittenOut story) {
        return new NodeKey(scenario, design, store, length, 0, Draw.MIXED, abci, seed, Optional.of(story));
    }

    /** By key, in the order in which a token names them. */
    public Map<String, String> settings() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(SCENARIO, scenario);
        words.put(DESIGN, design);
        words.put(STORE, store);
        words.put(BLOCKS, Integer.toString(blocks));
        if (written.isEmpty()) {
            words.put(ACTIONS, Integer.toString(actions));
        }
        if (written.isEmpty() && draw != Draw.MIXED) {
            words.put(DRAW, EnumWords.of(draw));
        }
        words.put(ABCI, abci.word());
        words.put(SEED, seed);
        return words;
    }

    /** The scripted workload, by key. */
    public Map<String, String> script() {
        Map<String, String> words = new LinkedHashMap<>();
        written.ifPresent(what -> {
            words.put(TRANSACTIONS, what.transactionsInToken());
            words.put(EVENTS, what.eventsInToken());
        });
        return words;
    }
}
