package dev.hangover.model.disk;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/**
 * A sorted map that never changes: putting or removing makes another one that shares all but one path with it. It keeps
 * the sum over its values.
 *
 * @param <K> keys
 * @param <V> values
 */
public final class PersistentMap<K, V extends Summed> {
    private final Comparator<? super K> order;
    private final Branch<K, V> root;

    private PersistentMap(Comparator<? super K> order, Branch<K, V> root) {
        this.order = order;
        this.root = root;
    }

    /** An empty map whose keys will be in this order. */
    public static <K, V extends Summed> PersistentMap<K, V> empty(Comparator<? super K> order) {
        return new PersistentMap<>(order, null);
    }

    /** Whether it has no keys. */
    public boolean isEmpty() {
        return root == null;
    }

    /** The value of a key, null when it is absent. */
    public V get(K key) {
        Branch<K, V> at = root;
        while (at != null) {
            int c = order.compare(key, at.key);
            if (c == 0) {
                return at.value;
            }
            at = c < 0 ? at.left : at.right;
        }
        return null;
    }

    /** The greatest key, null when there is none. */
    public K lastKey() {
        Branch<K, V> at = root;
        while (at != null && at.right != null) {
            at = at.right;
        }
        return at == null ? null : at.key;
    }

    /** This map with one more key, or with another value of it. */
    public PersistentMap<K, V> with(K key, V value) {
        return new PersistentMap<>(order, put(root, key, value));
    }

    /** This map without a key; this very map when the key is absent. */
    public PersistentMap<K, V> without(K key) {
        return get(key) == null ? this : new PersistentMap<>(order, remove(root, key));
    }

    /** The sum over all values. */
    public ContentSum sum() {
        return Branch.sum(root);
    }

    /**
     * Values in the order of their keys, or in the opposite order.
     *
     * @param before says of a key that it lies before the wanted range, in the order of keys
     * @param after says of a key that it lies after the wanted range
     */
    public Iterator<V> values(Predicate<K> before, Predicate<K> after, boolean ascending) {
        return new Walk<>(root, before, after, ascending);
    }

    private Branch<K, V> put(Branch<K, V> at, K key, V value) {
        if (at == null) {
            return new Branch<>(key, value, null, null);
        }
        int c = order.compare(key, at.key);
        if (c == 0) {
            return new Branch<>(key, value, at.left, at.right);
        }
        return c < 0
                ? Branch.balanced(at, put(at.left, key, value), at.right)
                : Branch.balanced(at, at.left, put(at.right, key, value));
    }

    private Branch<K, V> remove(Branch<K, V> at, K key) {
        int c = order.compare(key, at.key);
        if (c < 0) {
            return Branch.balanced(at, remove(at.left, key), at.right);
        }
        if (c > 0) {
            return Branch.balanced(at, at.left, remove(at.right, key));
        }
        if (at.left == null || at.right == null) {
            return at.left == null ? at.right : at.left;
        }
        Branch<K, V> next = at.right;
        while (next.left != null) {
            next = next.left;
        }
        return Branch.balanced(next, at.left, remove(at.right, next.key));
    }

    /** A node of the balanced binary tree below. */
    private static final class Branch<K, V extends Summed> {
        private final K key;
        private final V value;
        private final Branch<K, V> left;
        private final Branch<K, V> right;
        private final int height;
        private ContentSum sum;

        private Branch(K key, V value, Branch<K, V> left, Branch<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.height = Math.max(height(left), height(right)) + 1;
        }

        private static int height(Branch<?, ?> branch) {
            return branch == null ? 0 : branch.height;
        }

        private static ContentSum sum(Branch<?, ?> branch) {
            if (branch == null) {
                return ContentSum.ZERO;
            }
            if (branch.sum == null) {
                branch.sum = sum(branch.left).plus(branch.value.sum()).plus(sum(branch.right));
            }
            return branch.sum;
        }

        private static <K, V extends Summed> Branch<K, V> balanced(
                Branch<K, V> entry, Branch<K, V> left, Branch<K, V> right) {
            if (height(left) > height(right) + 1) {
                if (height(left.left) >= height(left.right)) {
                    return joined(left, left.left, joined(entry, left.right, right));
                }
                Branch<K, V> top = left.right;
                return joined(top, joined(left, left.left, top.left), joined(entry, top.right, right));
            }
            if (height(right) > height(left) + 1) {
                if (height(right.right) >= height(right.left)) {
                    return joined(right, joined(entry, left, right.left), right.right);
                }
                Branch<K, V> top = right.left;
                return joined(top, joined(entry, left, top.left), joined(right, top.right, right.right));
            }
            return joined(entry, left, right);
        }

        private static <K, V extends Summed> Branch<K, V> joined(
                Branch<K, V> entry, Branch<K, V> left, Branch<K, V> right) {
            return new Branch<>(entry.key, entry.value, left, right);
        }
    }

    private static final class Walk<K, V extends Summed> implements Iterator<V> {
        private final Deque<Branch<K, V>> path = new ArrayDeque<>();
        private final Predicate<K> skipped;
        private final Predicate<K> done;
        private final boolean ascending;

        private Walk(Branch<K, V> root, Predicate<K> before, Predicate<K> after, boolean ascending) {
            this.ascending = ascending;
            skipped = ascending ? before : after;
            done = ascending ? after : before;
            enter(root);
        }

        @Override
        public boolean hasNext() {
            return !path.isEmpty() && !done.test(path.peek().key);
        }

        @Override
        public V next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no entry is left");
            }
            Branch<K, V> at = path.pop();
            enter(ascending ? at.right : at.left);
            return at.value;
        }

        private void enter(Branch<K, V> from) {
            Branch<K, V> at = from;
            while (at != null) {
                if (skipped.test(at.key)) {
                    at = ascending ? at.right : at.left;
                } else {
                    path.push(at);
                    at = ascending ? at.left : at.right;
                }
            }
        }
    }
}
