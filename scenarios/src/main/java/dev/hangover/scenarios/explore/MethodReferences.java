package dev.hangover.scenarios.explore;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** Which methods a compiled class refers to, by its constant pool (JVM specification, chapter 4.4). */
final class MethodReferences {
    private static final int MAGIC = 0xcafebabe;

    private final int[] tags;
    private final int[] first;
    private final int[] second;
    private final String[] texts;

    private MethodReferences(int size) {
        tags = new int[size];
        first = new int[size];
        second = new int[size];
        texts = new String[size];
    }

    /**
     * Reads a class.
     *
     * @throws IOException when it is none
     */
    static MethodReferences of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("no class");
        }
        in.readInt(); // version
        MethodReferences pool = new MethodReferences(in.readUnsignedShort());
        for (int i = 1; i < pool.tags.length; i++) {
            i += pool.read(i, in);
        }
        return pool;
    }

    /** Whether it refers to a method of this class, with slashes, and this name. */
    boolean contains(String owner, String name) {
        for (int i = 1; i < tags.length; i++) {
            if (tags[i] == 10 && owner.equals(texts[first[first[i]]]) && name.equals(texts[first[second[i]]])) {
                return true;
            }
        }
        return false;
    }

    /** Answers how many more places the entry takes. */
    private int read(int i, DataInputStream in) throws IOException {
        tags[i] = in.readUnsignedByte();
        switch (tags[i]) {
            case 1 -> texts[i] = in.readUTF();
            case 3, 4 -> in.readInt();
            case 5, 6 -> in.readLong();
            case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
            case 9, 10, 11, 12, 17, 18 -> {
                first[i] = in.readUnsignedShort();
                second[i] = in.readUnsignedShort();
            }
            case 15 -> {
                in.readUnsignedByte();
                first[i] = in.readUnsignedShort();
            }
            default -> throw new IOException("no class: a constant of kind " + tags[i]);
        }
        return tags[i] == 5 || tags[i] == 6 ? 1 : 0;
    }
}
