package dev.hangover.model.cosmos.store.content;

import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.apphash.StoreInfo;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Leaves;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.iavl.node.WorkingTree;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a database as of its latest commit record, and what lies beside that. */
public final class CommittedView {
    private final DatabaseContent content;
    private final Optional<CommitInfo> commit;

    /** A view of this content. */
    public CommittedView(DatabaseContent content) {
        this.content = content;
        this.commit = content.commitInfo(content.latestCommit());
    }

    /** The value of a key at the committed version. */
    public Optional<byte[]> value(String store, byte[] key) {
        return Optional.ofNullable(new WorkingTree(committedRoot(store)).find(key))
                .map(IavlNode::value);
    }

    /** Entries of one store at the committed version, ascending. */
    public Iterator<KeyValue> entries(String store, Range range) {
        return Leaves.entries(committedRoot(store), range, Direction.ASCENDING);
    }

    /** What every node of the network must agree on. */
    public SortedMap<String, String> consensus() {
        SortedMap<String, String> readable = new TreeMap<>();
        readable.put("height", Long.toString(content.latestCommit()));
        commit.ifPresent(info -> {
            readable.put("apphash", HexFormat.of().formatHex(info.appHash()));
            for (StoreInfo store : info.stores()) {
                String name = store.name();
                readable.put(name + ".root", HexFormat.of().formatHex(store.root()));
                entries(name, Range.ALL)
                        .forEachRemaining(entry ->
                                readable.put(name + "/" + Readable.text(entry.key()), Readable.text(entry.value())));
            }
        });
        return readable;
    }

    /** What is durable beside that. */
    public SortedMap<String, String> local() {
        SortedMap<String, String> readable = new TreeMap<>();
        content.trees().forEach((store, tree) -> addLocal(store, tree, readable));
        return readable;
    }

    private void addLocal(String store, TreeContent tree, Map<String, String> readable) {
        long latest = tree.latestNodeVersion();
        long committed = committedVersion(store);
        for (long version = committed + 1; version <= latest; version++) {
            SavedRoot root = tree.root(version);
            String state = root instanceof SavedRoot.Missing
                    ? "cut off after " + countNodes(tree, version) + " nodes"
                    : "saved, root " + describe(tree, root);
            readable.put(store + ".ahead." + version, state);
        }
        OptionalLong index = tree.indexVersion();
        if (index.isPresent() && index.getAsLong() != latest) {
            readable.put(store + ".index-version", index.getAsLong() + ", the tree is at " + latest);
        } else if (!(tree.root(latest) instanceof SavedRoot.Missing) && index.isPresent() && indexDiffers(tree)) {
            readable.put(store + ".index", "not what the tree holds at " + latest);
        }
    }

    private static long countNodes(TreeContent tree, long version) {
        return tree.nodeKeys(version).stream()
                .filter(key -> key.version() == version)
                .count();
    }

    private static String describe(TreeContent tree, SavedRoot root) {
        IavlNode node = resolve(tree, root);
        return node == null ? "empty" : HexFormat.of().formatHex(node.hash());
    }

    private static boolean indexDiffers(TreeContent tree) {
        Iterator<IavlNode> leaves =
                Leaves.of(resolve(tree, tree.root(tree.latestNodeVersion())), Range.ALL, Direction.ASCENDING);
        Iterator<FastEntry> entries = tree.fast(Range.ALL, Direction.ASCENDING);
        while (leaves.hasNext() && entries.hasNext()) {
            IavlNode leaf = leaves.next();
            FastEntry entry = entries.next();
            if (!Arrays.equals(leaf.key(), entry.key()) || !Arrays.equals(leaf.value(), entry.value())) {
                return true;
            }
        }
        return leaves.hasNext() || entries.hasNext();
    }

    private IavlNode committedRoot(String store) {
        long version = committedVersion(store);
        TreeContent tree = content.tree(store);
        return version == 0 ? null : resolve(tree, tree.root(version));
    }

    private long committedVersion(String store) {
        return commit.flatMap(info -> info.store(store)).map(StoreInfo::version).orElse(0L);
    }

    private static IavlNode resolve(TreeContent tree, SavedRoot root) {
        if (root instanceof SavedRoot.Own own) {
            return own.node();
        }
        return root instanceof SavedRoot.Reference reference ? tree.node(reference.target()) : null;
    }
}
