package dev.hangover.scenarios.catalogue;

import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Tx;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a transaction in words: the kind of action, then what it is about, as in {@code pay agoric1ann 3}. */
final class TransactionSchema implements Schema<Place.At<Tx>> {
    private static final List<String> VATS = List.of("left", "right");

    @Override
    public Place.At<Tx> read(Place at, Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        List<String> words = List.of(text.split(" ", -1));
        List<String> told = words.subList(1, words.size());
        ActionKind kind = EnumWords.parse(words.get(0), ActionKind.values())
                .orElseThrow(() -> at.bad("'" + text + "' does not begin with a kind of action (one of "
                        + String.join(", ", EnumWords.of(ActionKind.values())) + ")"));
        if (told.size() != kind.parameters().size()) {
            throw at.bad(
                    "'" + text + "': has " + told.size() + " words after its kind (takes " + kind.parameters() + ")");
        }
        for (int i = 0; i < told.size(); i++) {
            String parameter = kind.parameters().get(i);
            if (!told.get(i).matches(Word.of(parameter).pattern)) {
                throw at.bad("'" + text + "': the " + parameter + " '" + told.get(i) + "' is not "
                        + Word.of(parameter).meaning);
            }
        }
        return new Place.At<>(at, new Tx(kind, told));
    }

    /** A vat must be there from the beginning, or be made by one of the transactions. */
    static void requireVats(List<Place.At<Tx>> all) {
        TreeSet<String> vats = all.stream()
                .map(Place.At::value)
                .filter(tx -> tx.kind() == ActionKind.SPAWN)
                .map(TransactionSchema::vat)
                .collect(Collectors.toCollection(TreeSet::new));
        vats.addAll(VATS);
        all.stream()
                .filter(at -> at.value().kind().parameters().contains("vat") && !vats.contains(vat(at.value())))
                .findFirst()
                .ifPresent(at -> {
                    throw at.place()
                            .bad(
                                    "'" + at.value() + "': the vat '" + vat(at.value())
                                            + "' is not known here (one of left, right, or a name that a transaction 'spawn' gives)");
                });
    }

    private static String vat(Tx tx) {
        return tx.words().get(tx.kind().parameters().indexOf("vat"));
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Schema.object().put("type", "string");
        ArrayNode kinds = json.putArray("anyOf");
        for (ActionKind kind : ActionKind.values()) {
            String words = Stream.concat(
                            Stream.of(kind.word()),
                            kind.parameters().stream().map(parameter -> Word.of(parameter).pattern))
                    .collect(Collectors.joining(" "));
            kinds.add(Schema.object().put("pattern", "^\\s*" + words + "\\s*$"));
        }
        return json;
    }

    /** What a word of a transaction may be. */
    private enum Word {
        ACCOUNT("agoric1[a-z0-9]+", "an account (agoric1 and letters or digits)"),
        NUMBER("[0-9]{1,9}", "a whole number from 0 to 999999999"),
        PURSE("(red|green|blue)", "known here (one of red, green, blue)"),
        BUNDLE("(rover|scout)", "known here (one of rover, scout)"),
        NAME("[A-Za-z0-9-]+", "a word of letters, digits and '-'");

        private final String pattern;
        private final String meaning;

        Word(String pattern, String meaning) {
            this.pattern = pattern;
            this.meaning = meaning;
        }

        static Word of(String parameter) {
            return switch (parameter) {
                case "from", "to", "account" -> ACCOUNT;
                case "amount", "by", "times", "delay", "number", "ack", "weight", "limit" -> NUMBER;
                case "purse", "other" -> PURSE;
                case "bundle" -> BUNDLE;
                case "vat", "name", "path", "value", "peer", "body", "proposal" -> NAME;
                default -> throw new IllegalStateException("no rule for the parameter '" + parameter + "'");
            };
        }
    }
}
