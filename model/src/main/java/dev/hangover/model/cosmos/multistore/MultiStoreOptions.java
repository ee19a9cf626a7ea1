package dev.hangover.model.cosmos.multistore;

import dev.hangover.model.cosmos.iavl.TreeOptions;
import dev.hangover.model.cosmos.store.SavePolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * How a multistore is run.
 *
 * @param stores the names of the stores that are mounted
 * @param added those of them that an upgrade adds at the next height, so that the latest commit does not record them
 * @param policy how the save of a store becomes durable
 * @param pruning which old versions are kept
 * @param tree how each tree is run; its initial version is the height of the first commit
 */
public record MultiStoreOptions(
        List<String> stores, List<String> added, SavePolicy policy, Pruning pruning, TreeOptions tree) {
    /**
     * Keeps sorted copies.
     *
     * @throws IllegalArgumentException when a name is mounted twice, or added but not mounted
     */
    public MultiStoreOptions {
        if (stores.stream().distinct().count() != stores.size()) {
            throw new IllegalArgumentException("a store is mounted twice: " + stores);
        }
        stores = stores.stream().sorted().toList();
        added = added.stream().sorted().toList();
        if (!stores.containsAll(added)) {
            throw new IllegalArgumentException("stores " + added + " are added, but only " + stores + " are mounted");
        }
    }

    /** These stores, saved atomically, keeping every version. */
    public static MultiStoreOptions of(String... stores) {
        return new MultiStoreOptions(
                List.of(stores), List.of(), SavePolicy.ATOMIC, Pruning.KEEP_ALL, TreeOptions.DEFAULT);
    }

    /** The same with another way of saving. */
    public MultiStoreOptions with(SavePolicy newPolicy) {
        return new MultiStoreOptions(stores, added, newPolicy, pruning, tree);
    }

    /** The same with other pruning. */
    public MultiStoreOptions with(Pruning newPruning) {
        return new MultiStoreOptions(stores, added, policy, newPruning, tree);
    }

    /** The same with trees that are run in another way. */
    public MultiStoreOptions with(TreeOptions newTree) {
        return new MultiStoreOptions(stores, added, policy, pruning, newTree);
    }

    /** The same after an upgrade that adds these stores. */
    public MultiStoreOptions adding(String... names) {
        List<String> all = new ArrayList<>(stores);
        all.addAll(List.of(names));
        return new MultiStoreOptions(all, List.of(names), policy, pruning, tree);
    }
}
