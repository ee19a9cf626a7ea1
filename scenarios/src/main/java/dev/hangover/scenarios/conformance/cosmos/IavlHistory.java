package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.IavlTree;
import dev.hangover.model.cosmos.iavl.TreeOptions;
import dev.hangover.model.cosmos.iavl.node.Node;
import dev.hangover.model.cosmos.iavl.node.NodeHasher;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.record.RecordKeys;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One tree, taken through the operations of a vector file. */
final class IavlHistory {
    private static final String STORE = "vector";
    private static final HexFormat HEX = HexFormat.of();

    private final Check check;
    private final RecordingStore store;
    private final IavlTree tree;

    IavlHistory(Check check, NodeStore nodes, long initialVersion) {
        this.check = check;
        this.store = new RecordingStore(nodes);
        BatchWriter batch = new BatchWriter(store, SavePolicy.ATOMIC, Simulation.quiet());
        this.tree = IavlTree.load(STORE, store, batch, TreeOptions.DEFAULT.from(initialVersion));
    }

    void step() {
        switch (check.operation()) {
            case "meta" -> check.number("initial_version");
            case "set" -> {
                boolean existed = tree.set(check.bytes("k"), check.bytes("v"));
                check.optional("ret").ifPresent(ret -> check.equal("ret", ret.asBoolean(), existed));
            }
            case "remove" -> {
                boolean removed = tree.remove(check.bytes("k")) != null;
                check.optional("ret").ifPresent(ret -> check.equal("ret", ret.asBoolean(), removed));
            }
            case "save" -> save();
            default -> throw check.malformed("unknown operation '" + check.operation() + "'");
        }
    }

    private void save() {
        byte[] root = check.bytes("root");
        long version = check.number("version");
        check.equal("working hash", root, tree.workingHash());
        store.records().clear();
        check.equal("root", root, tree.saveVersion());
        check.equal("version", version, tree.version());
        check.optional("size").ifPresent(size -> check.equal("size", size.asInt(), tree.size()));
        check.optional("height").ifPresent(height -> check.equal("height", height.asInt(), tree.height()));
        check.optional("nodes")
                .ifPresent(
                        nodes -> check.equal("nodes", nodes.asInt(), newNodes().size()));
        check.optional("batch").ifPresent(this::compareBatch);
        check.optional("new").ifPresent(this::compareNodes);
    }

    private List<Node> newNodes() {
        List<Node> nodes = new ArrayList<>();
        for (StoreRecord record : store.records()) {
            if (record instanceof StoreRecord.NodePut put) {
                nodes.add(put.node());
            }
        }
        return nodes;
    }

    private void compareBatch(JsonNode batch) {
        List<StoreRecord> records = store.records();
        check.equal("records in the batch", batch.size(), records.size());
        for (int i = 0; i < Math.min(batch.size(), records.size()); i++) {
            check.equal("record " + i, recorded(batch.get(i)), described(records.get(i)));
        }
    }

    private static String recorded(JsonNode entry) {
        List<String> parts = new ArrayList<>();
        entry.forEach(part -> parts.add(part.asString()));
        return String.join(" ", parts).stripTrailing();
    }

    private static String described(StoreRecord record) {
        byte[] full = record.key();
        String key = HEX.formatHex(Arrays.copyOfRange(full, RecordKeys.prefix(STORE).length, full.length));
        byte[] value = record.value();
        return value == null ? "del " + key : ("put " + key + " " + HEX.formatHex(value)).stripTrailing();
    }

    private void compareNodes(JsonNode expected) {
        List<Node> nodes = newNodes();
        check.equal("new nodes", expected.size(), nodes.size());
        NodeHasher hasher = new NodeHasher();
        for (JsonNode wanted : expected) {
            int nonce = check.required(wanted, "nonce").asInt();
            String what = "node " + nonce + ", ";
            Node node = nodes.stream()
                    .filter(candidate -> candidate.nonce() == nonce)
                    .findFirst()
                    .orElse(null);
            check.equal(what + "is there", true, node != null);
            if (node == null) {
                return;
            }
            check.equal(what + "version", check.required(wanted, "version").asLong(), node.version());
            check.equal(what + "height", check.required(wanted, "height").asInt(), node.height());
            check.equal(what + "size", check.required(wanted, "size").asInt(), node.size());
            check.equal(what + "key", check.bytes(check.required(wanted, "key")), node.key());
            check.equal(what + "preimage", check.bytes(check.required(wanted, "preimage")), hasher.preimage(node));
            check.equal(what + "hash", check.bytes(check.required(wanted, "hash")), node.hash());
        }
    }
}
