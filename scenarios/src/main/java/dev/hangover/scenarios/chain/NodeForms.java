package dev.hangover.scenarios.chain;

import dev.hangover.model.workload.ActionKind;
import dev.hangover.scenarios.catalogue.EventForm;
import dev.hangover.scenarios.catalogue.EventForm.Block;
import dev.hangover.scenarios.catalogue.Forms;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.ValueForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the events and transactions of the node are told, option by option and word by word. */
public final class NodeForms {
    private static final ValueForm FLAG = new ValueForm.Flag();
    private static final ValueForm NUMBER = new ValueForm.Number(new Limits.Range(0, 999_999_999));
    private static final ValueForm WORD =
            new ValueForm.Matching(Pattern.compile("[A-Za-z0-9-]+"), "a word of letters, digits and '-'");
    private static final ValueForm ACCOUNT =
            new ValueForm.Matching(Pattern.compile("agoric1[a-z0-9]+"), "an account (agoric1 and letters or digits)");
    private static final ValueForm PURSE = new ValueForm.OneOf(List.of("red", "green", "blue"));
    private static final ValueForm BUNDLE = new ValueForm.OneOf(List.of("rover", "scout"));
    private static final ValueForm VAT = new ValueForm.Given(List.of("left", "right"), ActionKind.SPAWN.word());
    private static final ValueForm SYNCING = new ValueForm.OneOf(List.of("sync", "async"));

    private NodeForms() {}

    /** Those of every kind of event and action. */
    public static Forms all() {
        SortedMap<String, EventForm> events = new TreeMap<>();
        for (EventKind kind : EventKind.values()) {
            events.put(kind.word(), form(kind));
        }
        SortedMap<String, Map<String, ValueForm>> actions = new TreeMap<>();
        for (ActionKind kind : ActionKind.values()) {
            Map<String, ValueForm> words = new LinkedHashMap<>();
            kind.parameters().forEach(parameter -> words.put(parameter, word(kind, parameter)));
            actions.put(kind.word(), words);
        }
        return new Forms(events, actions);
    }

    private static EventForm form(EventKind kind) {
        return switch (kind) {
            case LATE_WRITE, SKIP_CRANKS, PUBLISH, PUBLISH_MUCH, ESTIMATES, LATE_MAILBOX, STATE_EXPORT ->
                EventForm.of(Block.EACH);
            case NEXT_ROUND -> EventForm.of(Block.EACH).onlyFor(Limits.NODE);
            case UPGRADE -> EventForm.of(Block.NONE);
            case FLUSH_AT_OPEN -> EventForm.of(Block.NONE).excluding(EventKind.LEFT_AT_OPEN.word());
            case LEFT_AT_OPEN -> EventForm.of(Block.NONE).excluding(EventKind.FLUSH_AT_OPEN.word());
            case UNANNOUNCED_UPGRADE, STOP_IN_BLOCK, LOSE_SWING_STORE, STATE_SYNC -> EventForm.of(Block.ONE);
            case ROLLBACK -> EventForm.of(Block.ONE).with("copy", FLAG);
            case UPGRADE_PLAN ->
                EventForm.of(Block.ONE)
                        .with("start-check", FLAG)
                        .with("early", FLAG)
                        .with("queues", FLAG);
            case DURABILITY ->
                EventForm.of(Block.NONE)
                        .with("sql", new ValueForm.OneOf(List.of("full", "normal", "off")))
                        .with("iavl", SYNCING)
                        .with("blocks", SYNCING);
            case PRUNING ->
                EventForm.of(Block.NONE)
                        .with("keep", new ValueForm.Number(new Limits.Range(1, 1_000)))
                        .requiring("keep");
            case NEWCOMER ->
                EventForm.of(Block.FIRST).with("without-host-keys", FLAG).onlyFor(Limits.VALIDATORS);
            case EARLY_RELEASE -> EventForm.of(Block.NONE).onlyFor(Limits.OUTSIDE);
            case LOSSY_LINK -> EventForm.of(Block.NONE).onlyFor(Limits.TWO_KERNELS);
        };
    }

    private static ValueForm word(ActionKind kind, String parameter) {
        return switch (parameter) {
            case "from", "to", "account" -> ACCOUNT;
            case "amount", "by", "times", "delay", "number", "ack", "weight", "limit" -> NUMBER;
            case "purse", "other" -> PURSE;
            case "bundle" -> BUNDLE;
            case "vat" -> kind == ActionKind.SPAWN ? WORD : VAT;
            case "name", "path", "value", "peer", "body", "proposal" -> WORD;
            default -> throw new IllegalStateException("no rule for the parameter '" + parameter + "'");
        };
    }
}
