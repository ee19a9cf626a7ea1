package dev.hangover.model.cosmos.iavl.node;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The leaves of a tree in the order of their keys. The tree must not be changed meanwhile. */
public final class Leaves implements Iterator<IavlNode> {
    private final Deque<IavlNode> pending = new ArrayDeque<>();
    private final Range range;
    private final Direction direction;
    private final boolean onlyUnsaved;
    private IavlNode next;

    private Leaves(IavlNode root, Range range, Direction direction, boolean onlyUnsaved) {
        this.range = range;
        this.direction = direction;
        this.onlyUnsaved = onlyUnsaved;
        push(root);
        advance();
    }

    /** All leaves within the range; none when the root is null. */
    public static Leaves of(IavlNode root, Range range, Direction direction) {
        return new Leaves(root, range, direction, false);
    }

    /** Those within the range that are new since the last save. Saved subtrees are not entered. */
    public static Leaves unsaved(IavlNode root, Range range, Direction direction) {
        return new Leaves(root, range, direction, true);
    }

    /** All entries within the range; none when the root is null. */
    public static Iterator<KeyValue> entries(IavlNode root, Range range, Direction direction) {
        Leaves leaves = of(root, range, direction);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return leaves.hasNext();
            }

            @Override
            public KeyValue next() {
                IavlNode leaf = leaves.next();
                return new KeyValue(leaf.key(), leaf.value());
            }
        };
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public IavlNode next() {
        if (next == null) {
            throw new NoSuchElementException("no leaf is left");
        }
        IavlNode leaf = next;
        advance();
        return leaf;
    }

    private void advance() {
        next = null;
        while (next == null && !pending.isEmpty()) {
            IavlNode node = pending.pop();
            if (node.isLeaf()) {
                next = range.contains(node.key()) ? node : null;
            } else {
                descend(node);
            }
        }
    }

    private void descend(IavlNode node) {
        // Left of an inner node all keys are below its key, right of it none is.
        boolean entersLeft = range.from() == null || Arrays.compareUnsigned(range.from(), node.key()) < 0;
        boolean entersRight = !range.above(node.key());
        boolean ascending = direction == Direction.ASCENDING;
        if (ascending ? entersRight : entersLeft) {
            push(node, !ascending);
        }
        if (ascending ? entersLeft : entersRight) {
            push(node, ascending);
        }
    }

    private void push(IavlNode parent, boolean left) {
        if (onlyUnsaved && (left ? parent.leftIsAbsent() : parent.rightIsAbsent())) {
            return;
        }
        push(left ? parent.left() : parent.right());
    }

    private void push(IavlNode node) {
        if (node != null && !(onlyUnsaved && node.isSaved())) {
            pending.push(node);
        }
    }
}
