package dev.hangover.scenarios.live;

import dev.hangover.harness.simulation.Choices;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Operations of the format, drawn so that most of them do something; what was answered may be used in later ones. */
final class RandomOperations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SAVEPOINTS = List.of("s", "t", "");

    private final Choices choices;
    private final RandomWords words;
    private boolean open = true;
    private boolean inCrank;
    private boolean exporterIsOpen;
    private JsonNode lastExport = JSON.arrayNode();
    private JsonNode lastArtifacts = JSON.arrayNode();
    private String lastBundle = "b0-none";

    RandomOperations(Choices choices) {
        this.choices = choices;
        this.words = new RandomWords(choices);
    }

    ObjectNode options() {
        return JSON.objectNode()
                .put("exportCallback", !words.once(8))
                .put("keepTranscripts", !words.once(3))
                .put("keepSnapshots", words.once(2))
                .put("archive", words.once(3));
    }

    /** Takes notice of an answer. */
    void heed(String answer) {
        JsonNode line = JsonMapper.shared().readTree(answer);
        boolean worked = !line.has("error");
        switch (line.get("op").stringValue()) {
            case "crank.start" -> inCrank = worked || inCrank;
            case "crank.end" -> inCrank = inCrank && !worked;
            case "store.close" -> closed(false);
            case "store.open", "store.reopen", "store.crash", "store.migrate", "import.synthetic" -> closed(true);
            case "exporter.open" -> exporterIsOpen = worked;
            case "exporter.close" -> exporterIsOpen = false;
            case "export.data" -> lastExport = worked ? line.get("result") : lastExport;
            case "export.artifacts" -> lastArtifacts = worked ? line.get("result") : lastArtifacts;
            default -> {
                // Nothing to remember.
            }
        }
    }

    private void closed(boolean openAgain) {
        open = openAgain;
        inCrank = false;
    }

    ObjectNode next() {
        if (!open) {
            return words.once(3)
                    ? changing()
                    : words.once(8) ? operation("raw.addPendingExports", pending()) : operation("store.open");
        }
        return switch (choices.choose("group", 12)) {
            case 0, 1, 2 -> crank();
            case 3 -> host();
            case 4 -> words.once(2) ? lifeCycle() : exporting();
            default -> changing();
        };
    }

    private ObjectNode crank() {
        if (!inCrank && !words.once(10)) {
            return words.once(6) ? operation("crank.emitHashes") : operation("crank.start");
        }
        return switch (choices.choose("crank", 9)) {
            case 0, 1 -> operation("crank.savepoint", words.of(SAVEPOINTS));
            case 2, 3 -> operation("crank.rollback", words.of(SAVEPOINTS));
            case 4 -> operation("crank.emitHashes");
            case 5 -> operation("crank.activityhash");
            case 6 -> operation("crank.start");
            default -> operation("crank.end");
        };
    }

    private ObjectNode host() {
        return switch (choices.choose("host", 10)) {
            case 0, 1 -> operation("host.kv.set", words.hostKey(), words.once(15) ? null : words.text());
            case 2 -> operation("host.kv.delete", words.hostKey());
            case 3 ->
                operation(
                        "host.kv." + words.of(List.of("get", "has", "getNextKey")),
                        words.once(15) ? null : words.key());
            case 4 -> operation("ctl.failNextExport");
            case 5 -> operation("host.repairMetadata", repair());
            default -> operation("host.commit");
        };
    }

    private ObjectNode lifeCycle() {
        return switch (choices.choose("life cycle", 9)) {
            case 0 -> operation("store.reopen");
            case 1 -> operation("store.reopen", options());
            case 2 -> operation("store.crash");
            case 3 -> operation("store.migrate", words.mode(), words.mode());
            case 4, 5 -> synthetic();
            case 6 -> operation("store.close");
            case 7 -> operation("raw.pendingExports");
            default -> operation(words.once(2) ? "raw.tables" : "raw.inTransaction");
        };
    }

    private ObjectNode synthetic() {
        RandomExport export = new RandomExport(choices, words);
        return operation("import.synthetic", export.data(), export.artifacts(), words.mode());
    }

    private ObjectNode exporting() {
        return switch (choices.choose("export", 9)) {
            case 0, 1 -> operation("export.data");
            case 2 -> operation("export.artifacts", words.mode());
            case 3, 4 -> operation("export.artifact", words.mode(), artifactName());
            case 5 -> operation("export.artifactText", words.mode(), artifactName());
            case 6 -> operation("export.hostKV", words.hostKey());
            case 7 -> operation("exporter.open", words.mode());
            default ->
                !exporterIsOpen
                        ? operation("exporter.open", "operational")
                        : switch (choices.choose("exporter", 4)) {
                            case 0 -> operation("exporter.data");
                            case 1 -> operation("exporter.artifacts");
                            case 2 -> operation("exporter.hostKV", words.hostKey());
                            default -> operation("exporter.close");
                        };
        };
    }

    private ObjectNode changing() {
        String vat = words.vat();
        return switch (choices.choose("change", 26)) {
            case 0, 1, 2 ->
                operation(
                        "kernel.kv.set",
                        words.once(25) ? null : words.kernelKey(),
                        words.once(25) ? null : words.text());
            case 3 -> operation("kernel.kv.delete", words.kernelKey());
            case 4 -> operation("kernel.kv." + words.of(List.of("get", "has", "getNextKey")), words.key());
            case 5, 6 -> operation("transcript.init", vat);
            case 7, 8, 9, 10 -> operation("transcript.addItem", vat, words.text());
            case 11 -> operation("transcript.rolloverSpan", vat);
            case 12 -> operation("transcript.rolloverIncarnation", vat);
            case 13 -> operation("transcript.bounds", vat);
            case 14 -> operation("transcript.readSpan", vat);
            case 15 -> operation("transcript.readSpan", vat, choices.between("position", -1, 5));
            case 16 -> words.once(2) ? operation("transcript.stop", vat) : deletion("transcript.deleteVat", vat);
            case 17, 18 -> operation("snapshot.save", vat, choices.between("position", 0, 5), words.bytes());
            case 19 -> operation("snapshot.load", vat);
            case 20 -> operation("snapshot.info", vat);
            case 21 -> words.once(2) ? operation("snapshot.stop", vat) : deletion("snapshot.deleteVat", vat);
            case 22 -> operation("snapshot.deleteUnused");
            case 23, 24 -> addBundle();
            default -> operation("bundle." + words.of(List.of("has", "get", "delete")), lastBundle);
        };
    }

    private ObjectNode deletion(String name, String vat) {
        return words.once(3) ? operation(name, vat) : operation(name, vat, choices.between("budget", 0, 3));
    }

    private ObjectNode addBundle() {
        RandomWords.Bundle bundle = words.bundle();
        lastBundle = bundle.id();
        return operation("bundle.add", bundle.id(), bundle.json());
    }

    private String artifactName() {
        if (lastArtifacts.isEmpty() || words.once(5)) {
            return words.of(List.of(
                    "snapshot.v1.1",
                    "transcript.v1.0.1",
                    "transcript.v1.0",
                    "transcript.v1.0.x",
                    "bundle." + lastBundle,
                    "",
                    "other.x",
                    "snapshot.v1.x"));
        }
        return lastArtifacts
                .get(choices.choose("artifact", lastArtifacts.size()))
                .get(0)
                .stringValue();
    }

    /** What was exported before, with something left out, and now and then something that does not fit. */
    private ArrayNode repair() {
        ArrayNode data = JSON.arrayNode();
        for (JsonNode pair : lastExport) {
            if (!words.once(6)) {
                data.add(pair);
            }
        }
        if (words.once(4)) {
            new RandomExport(choices, words).data().forEach(data::add);
        }
        return data;
    }

    private ArrayNode pending() {
        ArrayNode rows = JSON.arrayNode();
        rows.addArray().add("kv.left").add(words.once(4) ? null : words.text());
        return rows;
    }

    private static ObjectNode operation(String name, Object... arguments) {
        ObjectNode operation = JSON.objectNode().put("op", name);
        ArrayNode list = operation.putArray("args");
        for (Object argument : arguments) {
            if (argument instanceof JsonNode node) {
                list.add(node);
            } else if (argument instanceof Integer number) {
                list.add(number);
            } else {
                list.add((String) argument);
            }
        }
        return operation;
    }
}
