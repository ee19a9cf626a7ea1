package dev.hangover.scenarios.replay;

import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.replay.SettingsFormat;
import java.util.List;
import java.util.Optional;

/** The format of the settings of a node's case in tokens and run files. */
public final class NodeSettingsFormat implements SettingsFormat {
    /** Tokens and files of runs of the node. */
    public static final RunFormat RUNS = RunFormat.of(new NodeSettingsFormat());

    private NodeSettingsFormat() {}

    @Override
    public String name() {
        return "node";
    }

    @Override
    public List<String> keys() {
        return List.of(
                NodeKey.SCENARIO,
                NodeKey.DESIGN,
                NodeKey.STORE,
                NodeKey.BLOCKS,
                NodeKey.ACTIONS,
                NodeKey.DRAW,
                NodeKey.ABCI,
                NodeKey.SEED);
    }

    @Override
    public List<String> scriptKeys() {
        return List.of(NodeKey.TRANSACTIONS, NodeKey.EVENTS);
    }

    @Override
    public Optional<Problem> problem(RunKey key) {
        return new NodeWords(key).problem();
    }

    @Override
    public String readable(String key, String value) {
        return scriptKeys().contains(key)
                ? value.replace("_", " | ").replace("+", ", ").replace('.', ' ')
                : value;
    }

    @Override
    public String inToken(String key, String value) {
        return scriptKeys().contains(key)
                ? value.replaceAll(" *\\| *", "_").replaceAll(" *, *", "+").replace(' ', '.')
                : value;
    }
}
