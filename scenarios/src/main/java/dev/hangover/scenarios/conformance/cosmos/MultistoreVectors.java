package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.apphash.AppHash;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.multistore.MultiStoreOptions;
import dev.hangover.scenarios.conformance.vector.VectorFile;
import dev.hangover.scenarios.conformance.vector.VectorKind;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.util.Arrays;
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
    public VectorResult run(VectorFile file) {
        VectorResult inMemory = run(file, Stores.memory());
        if (!inMemory.passed()) {
            return inMemory;
        }
        try (Stores files = Stores.files()) {
            return run(file, files);
        }
    }

    private VectorResult run(VectorFile file, Stores stores) {
        Check check = new Check(file);
        History history = new History(check, stores);
        for (VectorFile.Line line : file.lines()) {
            if (check.enter(line)) {
                history.step(line.json());
            }
        }
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

        private void step(JsonNode line) {
            if (line.has("names")) {
                map(line);
                return;
            }
            String operation = check.operation();
            if (store == null && !operation.equals("mount")) {
                throw check.malformed("'" + operation + "' before any stores are mounted");
            }
            switch (operation) {
                case "mount" -> mount(line);
                case "set" -> store.set(mountedName(), check.bytes("k"), check.bytes("v"));
                case "remove" -> store.remove(mountedName(), check.bytes("k"));
                case "commit" -> commit(line);
                default -> throw check.malformed("unknown operation '" + operation + "'");
            }
        }

        private void map(JsonNode line) {
            SortedMap<String, byte[]> values = new TreeMap<>();
            JsonNode names = line.get("names");
            for (int i = 0; i < names.size(); i++) {
                values.put(
                        names.get(i).asString(),
                        check.utf8(check.required(line, "values_utf8").get(i)));
            }
            check.equal("root", check.bytes("root"), AppHash.of(values));
        }

        private void mount(JsonNode line) {
            String[] names = check.required(line, "stores")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toArray(String[]::new);
            mounted = Arrays.asList(names);
            store = new MultiStore(Simulation.quiet(), stores.empty(), MultiStoreOptions.of(names));
        }

        private void commit(JsonNode line) {
            byte[] appHash = check.bytes("app_hash");
            check.equal("working hash", appHash, store.workingHash());
            store.commit(0);
            check.equal("version", check.number("version"), store.version());
            JsonNode roots = check.required(line, "roots");
            check.equal("stores", new TreeSet<>(roots.propertyNames()), new TreeSet<>(mounted));
            for (String name : mounted) {
                check.equal(
                        "root of " + name,
                        check.bytes(check.required(roots, name)),
                        store.tree(name).hash());
            }
            check.equal("app_hash", appHash, store.appHash());
        }

        private String mountedName() {
            String name = check.text("s");
            if (!mounted.contains(name)) {
                throw check.malformed("no store '" + name + "' is mounted, only " + mounted);
            }
            return name;
        }
    }
}
