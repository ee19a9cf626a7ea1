package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.apphash.AppHash;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.multistore.MultiStoreOptions;
import dev.hangover.reports.jsonl.Line;
import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.scenarios.conformance.vector.VectorKind;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Histories of multistores, with the AppHash and all roots at each commit; and the map hashes that the cosmos-sdk
 * publishes in its own tests.
 */
public final class MultistoreVectors implements VectorKind {
    @Override
    public String name() {
        return "multistore";
    }

    @Override
    public boolean recognises(JsonNode firstLine) {
        return firstLine.path("op").asString("").equals("mount") && firstLine.has("stores")
                || firstLine.has("names") && firstLine.has("values_utf8");
    }

    @Override
    public void check(LinesFile file) {
        MultistoreLines lines = new MultistoreLines();
        file.lines().forEach(lines::check);
    }

    @Override
    public VectorResult run(LinesFile file) {
        VectorResult inMemory = run(file, Stores.memory(), "");
        if (!inMemory.passed()) {
            return inMemory;
        }
        try (Stores files = Stores.files()) {
            return run(file, files, " in files");
        }
    }

    private VectorResult run(LinesFile file, Stores stores, String home) {
        Check check = new Check(file, home);
        check.run(new History(check, stores)::step);
        return check.result(name());
    }

    /** The multistore that was mounted last, taken through the operations. */
    private static final class History {
        private final Check check;
        private final Stores stores;
        private MultiStore store;
        private List<String> mounted;

        private History(Check check, Stores stores) {
            this.check = check;
            this.stores = stores;
        }

        private void step(Line line) {
            if (line.json().has("names")) {
                map(line);
                return;
            }
            switch (line.text("op")) {
                case "mount" -> mount(line);
                case "set" -> store.set(line.text("s"), HexFields.of(line, "k"), HexFields.of(line, "v"));
                case "remove" -> store.remove(line.text("s"), HexFields.of(line, "k"));
                default -> commit(line);
            }
        }

        private void map(Line line) {
            SortedMap<String, byte[]> values = new TreeMap<>();
            JsonNode names = line.member("names");
            for (int i = 0; i < names.size(); i++) {
                byte[] value = line.member("values_utf8").get(i).stringValue().getBytes(StandardCharsets.UTF_8);
                values.put(names.get(i).stringValue(), value);
            }
            check.equal("root", HexFields.of(line, "root"), AppHash.of(values));
        }

        private void mount(Line line) {
            mounted = line.member("stores")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .toList();
            store = new MultiStore(
                    Simulation.quiet(), stores.empty(), MultiStoreOptions.of(mounted.toArray(String[]::new)));
        }

        private void commit(Line line) {
            byte[] appHash = HexFields.of(line, "app_hash");
            check.equal("working hash", appHash, store.workingHash());
            store.commit(0);
            check.equal("version", line.wholeNumber("version"), store.version());
            JsonNode roots = line.member("roots");
            check.equal("stores", new TreeSet<>(roots.propertyNames()), new TreeSet<>(mounted));
            for (String name : roots.propertyNames()) {
                check.equal(
                        "root of " + name,
                        HexFields.known(roots.get(name)),
                        store.tree(name).hash());
            }
            check.equal("app_hash", appHash, store.appHash());
        }
    }
}
