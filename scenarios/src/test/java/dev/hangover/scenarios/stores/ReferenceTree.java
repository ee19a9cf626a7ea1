package dev.hangover.scenarios.stores;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * An IAVL tree as plain as can be: immutable nodes, every hash computed from scratch, every byte of a preimage written
 * out by hand. It shares no code with the model.
 */
final class ReferenceTree {
    private record Node(byte[] key, byte[] value, Node left, Node right, long version) {
        int height() {
            return left == null ? 0 : 1 + Math.max(left.height(), right.height());
        }

        int size() {
            return left == null ? 1 : left.size() + right.size();
        }

        int slope() {
            return left.height() - right.height();
        }

        byte[] least() {
            return left == null ? key : left.least();
        }
    }

    private Node root;
    private long version;

    private ReferenceTree(Node root, long version) {
        this.root = root;
        this.version = version;
    }

    static ReferenceTree empty() {
        return new ReferenceTree(null, 0);
    }

    ReferenceTree copy() {
        return new ReferenceTree(root, version);
    }

    void set(byte[] key, byte[] value) {
        root = set(root, key, value);
    }

    void remove(byte[] key) {
        if (root != null && contains(root, key)) {
            root = remove(root, key);
        }
    }

    byte[] workingHash() {
        return root == null ? sha256(new byte[0]) : hash(root, version + 1);
    }

    void save() {
        version++;
        root = root == null ? null : stamp(root);
    }

    private Node set(Node node, byte[] key, byte[] value) {
        Node leaf = new Node(key, value, null, null, 0);
        if (node == null) {
            return leaf;
        }
        int order = Arrays.compareUnsigned(key, node.key);
        if (node.left != null) {
            Node changed = order < 0
                    ? new Node(node.key, null, set(node.left, key, value), node.right, 0)
                    : new Node(node.key, null, node.left, set(node.right, key, value), 0);
            return contains(node, key) ? changed : balance(changed);
        }
        if (order == 0) {
            return leaf;
        }
        return order < 0 ? new Node(node.key, null, leaf, node, 0) : new Node(key, null, node, leaf, 0);
    }

    private Node remove(Node node, byte[] key) {
        if (node.left == null) {
            return null;
        }
        boolean goesLeft = Arrays.compareUnsigned(key, node.key) < 0;
        Node left = goesLeft ? remove(node.left, key) : node.left;
        Node right = goesLeft ? node.right : remove(node.right, key);
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return balance(new Node(right.least(), null, left, right, 0));
    }

    private static boolean contains(Node node, byte[] key) {
        if (node.left == null) {
            return Arrays.equals(node.key, key);
        }
        return contains(Arrays.compareUnsigned(key, node.key) < 0 ? node.left : node.right, key);
    }

    private static Node balance(Node node) {
        if (node.slope() > 1) {
            Node left = node.left.slope() < 0 ? rotateLeft(node.left) : node.left;
            return rotateRight(new Node(node.key, null, left, node.right, 0));
        }
        if (node.slope() < -1) {
            Node right = node.right.slope() > 0 ? rotateRight(node.right) : node.right;
            return rotateLeft(new Node(node.key, null, node.left, right, 0));
        }
        return node;
    }

    private static Node rotateRight(Node node) {
        Node top = node.left;
        return new Node(top.key, null, top.left, new Node(node.key, null, top.right, node.right, 0), 0);
    }

    private static Node rotateLeft(Node node) {
        Node top = node.right;
        return new Node(top.key, null, new Node(node.key, null, node.left, top.left, 0), top.right, 0);
    }

    private Node stamp(Node node) {
        if (node.version != 0) {
            return node;
        }
        return node.left == null
                ? new Node(node.key, node.value, null, null, version)
                : new Node(node.key, null, stamp(node.left), stamp(node.right), version);
    }

    private static byte[] hash(Node node, long workingVersion) {
        ByteArrayOutputStream preimage = new ByteArrayOutputStream();
        varint(preimage, 2L * node.height());
        varint(preimage, 2L * node.size());
        varint(preimage, 2 * (node.version == 0 ? workingVersion : node.version));
        if (node.left == null) {
            varint(preimage, node.key.length);
            preimage.writeBytes(node.key);
            preimage.write(32);
            preimage.writeBytes(sha256(node.value));
        } else {
            preimage.write(32);
            preimage.writeBytes(hash(node.left, workingVersion));
            preimage.write(32);
            preimage.writeBytes(hash(node.right, workingVersion));
        }
        return sha256(preimage.toByteArray());
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        for (; rest >= 128; rest /= 128) {
            out.write((int) (rest % 128) + 128);
        }
        out.write((int) rest);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
