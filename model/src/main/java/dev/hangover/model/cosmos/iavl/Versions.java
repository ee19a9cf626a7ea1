package dev.hangover.model.cosmos.iavl;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.record.SavedRoot;

/**
 * Which versions of a tree are on disk (cosmos/iavl v1.2.2, nodedb.go).
 *
 * <p>Upstream takes the version of the largest node for the latest one, whether or not its root made it to disk. So does
 * {@link SavePolicy#SPLIT}; under the other policies a version is there when its root is.
 */
final class Versions {
    private final String store;
    private final NodeStore nodes;
    private final SavePolicy policy;
    private long first;
    private long latest;

    Versions(String store, NodeStore nodes, SavePolicy policy) {
        this.store = store;
        this.nodes = nodes;
        this.policy = policy;
        refresh();
    }

    void refresh() {
        latest = nodes.latestNodeVersion(store);
        while (policy.goesByRoots() && latest > 0 && !hasRoot(latest)) {
            latest--;
        }
        first = findFirst();
    }

    /** The earliest version that is there, 0 when none is. */
    long first() {
        return first;
    }

    /** The latest version that is taken for saved, 0 when none is. */
    long latest() {
        return latest;
    }

    /** A version was saved. */
    void saved(long version) {
        latest = version;
        first = first == 0 ? version : first;
    }

    /** All versions up to this one were pruned. */
    void pruned(long version) {
        first = version + 1;
    }

    /** Whether a version is taken for saved. */
    boolean exists(long version) {
        return policy.goesByRoots() ? hasRoot(version) : latest > 0 && first <= version && version <= latest;
    }

    /**
     * The root of a version, null when its tree is empty.
     *
     * @throws Refusal when the root is not there
     */
    IavlNode root(long version) {
        SavedRoot root = nodes.root(store, version);
        if (root instanceof SavedRoot.Missing) {
            throw new Refusal("store '" + store + "', version " + version
                    + ": version does not exist (the store has versions " + first + " to " + latest + ")");
        }
        if (root instanceof SavedRoot.Own own) {
            return own.node();
        }
        return root instanceof SavedRoot.Reference reference
                ? nodes.nodes(store).node(reference.target())
                : null;
    }

    /** Whether the root record of a version is there. */
    boolean hasRoot(long version) {
        return !(nodes.root(store, version) instanceof SavedRoot.Missing);
    }

    /** Binary search, as upstream: versions that are there follow one another without gaps. */
    private long findFirst() {
        long low = latest == 0 ? 0 : 1;
        long high = latest;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (hasRoot(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
