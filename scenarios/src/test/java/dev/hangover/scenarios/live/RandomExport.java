package dev.hangover.scenarios.live;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.text.JsonText;
import dev.hangover.model.swingstore.text.SqlText;
import dev.hangover.model.swingstore.transcript.SpanHash;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A random export: records and artifacts that fit together, but for a flaw here and there. */
final class RandomExport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Choices choices;
    private final RandomWords words;
    private final ArrayNode data = JSON.arrayNode();
    private final ArrayNode artifacts = JSON.arrayNode();

    RandomExport(Choices choices, RandomWords words) {
        this.choices = choices;
        this.words = words;
        for (int i = choices.between("keys", 0, 3); i > 0; i--) {
            record("kv." + words.kernelKey(), words.once(5) ? null : words.text());
        }
        for (int vat = 1; vat <= choices.between("vats", 0, 3); vat++) {
            addVat("v" + vat);
        }
        if (words.once(3)) {
            addBundle(words.bundle());
        }
        if (words.once(12)) {
            record(words.of(List.of("other.x", "kv", "bundle", "bundle.b0-x", "snapshot.v1.x", "transcript.v1")), "1");
        }
        if (words.once(12)) {
            artifact(words.of(List.of("other.x", "snapshot.v9.1", "transcript.v9.0.1", "bundle.b0-x")), "1");
        }
    }

    ArrayNode data() {
        return data;
    }

    ArrayNode artifacts() {
        return artifacts;
    }

    private void addVat(String vat) {
        int start = 0;
        int incarnation = 0;
        int spans = choices.between("spans", 0, 3);
        for (int span = 1; span <= spans; span++) {
            boolean current = span == spans && !words.once(5);
            StringBuilder text = new StringBuilder();
            String hash = SpanHash.INITIAL;
            int items = choices.between("items", current ? 0 : 1, 3);
            for (int i = 0; i < items; i++) {
                String item = words.once(8) ? words.text() : "item " + (start + i);
                text.append(item).append(i + 1 == items && words.once(6) ? "" : "\n");
                hash = SpanHash.add(hash, item);
            }
            SpanRecord record = new SpanRecord(vat, start, start + items, flawed(hash), current, incarnation);
            record(words.once(20) ? "transcript." + vat + ".current" : record.exportKey(), record.json());
            artifact(record.artifactName(), text.toString());
            start += items;
            incarnation += choices.choose("upgrade", 2);
        }
        for (int position = choices.between("snapshots", 0, 2); position > 0; position--) {
            addSnapshot(vat, position, position == 1);
        }
    }

    private void addSnapshot(String vat, int position, boolean inUse) {
        String bytes = words.text();
        ObjectNode record = JSON.objectNode().put("vatID", vat).put("snapPos", position);
        record.put("hash", flawed(Digests.sha256(SqlText.utf8(bytes)))).put("inUse", inUse ? 1 : 0);
        record("snapshot." + vat + "." + position, JsonText.stringify(record));
        if (inUse) {
            record("snapshot." + vat + ".current", "snapshot." + vat + "." + position);
        }
        artifact("snapshot." + vat + "." + position, bytes);
    }

    private void addBundle(RandomWords.Bundle bundle) {
        record("bundle." + bundle.id(), words.once(10) ? "b0-other" : bundle.id());
        JsonNode json = bundle.json();
        if (bundle.id().startsWith("b0-")) {
            artifact("bundle." + bundle.id(), JsonText.stringify(json));
        } else if (!words.once(6)) {
            artifacts
                    .addArray()
                    .add("bundle." + bundle.id())
                    .addObject()
                    .put("b64", json.get("endoZipBase64").stringValue());
        }
    }

    private String flawed(String hash) {
        return words.once(15) ? hash.replace('a', 'b') : hash;
    }

    private void record(String key, String value) {
        if (!words.once(25)) {
            data.addArray().add(key).add(value);
        }
    }

    private void artifact(String name, String text) {
        if (!words.once(10)) {
            artifacts.addArray().add(name).addObject().put("utf8", text);
        }
    }
}
