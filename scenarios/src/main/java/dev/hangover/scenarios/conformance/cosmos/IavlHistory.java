package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.IavlTree;
import dev.hangover.model.cosmos.iavl.TreeOptions;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeHasher;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.record.RecordKeys;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.reports.jsonl.Line;
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

    void step(Line line) {
        JsonNode json = line.json();
        switch (line.text("op")) {
            case "set" -> {
                boolean existed = tree.set(HexFields.known(json.get("k")), HexFields.known(json.get("v")));
                line.optional("ret").ifPresent(ret -> check.equal("ret", ret.booleanValue(), existed));
            }
            case "remove" -> {
                boolean removed = tree.remove(HexFields.known(json.get("k"))) != null;
                line.optional("ret").ifPresent(ret -> check.equal("ret", ret.booleanValue(), removed));
            }
            case "save" -> save(line);
            default -> {
                // The line that names the first version: it was heeded when the tree was made.
            }
        }
    }

    private void save(Line line) {
        byte[] root = HexFields.of(line, "root");
        check.equal("working hash", root, tree.workingHash());
        store.records().clear();
        check.equal("root", root, tree.saveVersion());
        check.equal("version", line.wholeNumber("version"), tree.version());
        compareCount(line, "size", tree.size());
        compareCount(line, "height", tree.height());
        compareCount(line, "nodes", newNodes().size());
        line.optional("batch").ifPresent(this::compareBatch);
        line.optional("new").ifPresent(this::compareNodes);
    }

    private void compareCount(Line line, String name, long actual) {
        line.optional(name).ifPresent(count -> check.equal(name, count.longValue(), actual));
    }

    private List<IavlNode> newNodes() {
        List<IavlNode> nodes = new ArrayList<>();
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
        entry.forEach(part -> parts.add(part.stringValue()));
        return String.join(" ", parts).stripTrailing();
    }

    private static String described(StoreRecord record) {
        byte[] full = record.key();
        String key = HEX.formatHex(Arrays.copyOfRange(full, RecordKeys.prefix(STORE).length, full.length));
        byte[] value = record.value();
        return value == null ? "del " + key : ("put " + key + " " + HEX.formatHex(value)).stripTrailing();
    }

    private void compareNodes(JsonNode expected) {
        List<IavlNode> nodes = newNodes();
        check.equal("new nodes", expected.size(), nodes.size());
        NodeHasher hasher = new NodeHasher();
        for (JsonNode wanted : expected) {
            long nonce = wanted.get("nonce").longValue();
            String what = "node " + nonce + ", ";
            IavlNode node = nodes.stream()
                    .filter(candidate -> candidate.nonce() == nonce)
                    .findFirst()
                    .orElse(null);
            check.equal(what + "is there", true, node != null);
            if (node == null) {
                return;
            }
            check.equal(what + "version", wanted.get("version").longValue(), node.version());
            check.equal(what + "height", wanted.get("height").longValue(), (long) node.height());
            check.equal(what + "size", wanted.get("size").longValue(), (long) node.size());
            check.equal(what + "key", HexFields.known(wanted.get("key")), node.key());
            check.equal(what + "preimage", HexFields.known(wanted.get("preimage")), hasher.preimage(node));
            check.equal(what + "hash", HexFields.known(wanted.get("hash")), node.hash());
        }
    }
}
