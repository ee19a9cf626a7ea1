package dev.hangover.model.cosmos.apphash;

import dev.hangover.model.cosmos.encoding.ByteReader;
import dev.hangover.model.cosmos.encoding.ByteWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The record that makes a commit (cosmos-sdk store/types, message CommitInfo), with its time in milliseconds since
 * the Unix epoch.
 */
public record CommitInfo(long version, List<StoreInfo> stores, long timeMillis) {
    /** Sorts the stores by name and keeps a copy. */
    public CommitInfo {
        stores = stores.stream().sorted(Comparator.comparing(StoreInfo::name)).toList();
    }

    /** The hash over the roots of all stores. */
    public byte[] appHash() {
        return AppHash.of(stores);
    }

    /** What is recorded for one store, empty when it is not recorded. */
    public Optional<StoreInfo> store(String name) {
        return stores.stream().filter(store -> store.name().equals(name)).findFirst();
    }

    /** The record as protobuf. */
    public byte[] encode() {
        ByteWriter out = new ByteWriter(64 * (stores.size() + 1));
        number(out, 1, version);
        for (StoreInfo store : stores) {
            ByteWriter id = new ByteWriter(48);
            number(id, 1, store.version());
            bytes(id, 2, store.root());
            ByteWriter info = new ByteWriter(80);
            bytes(info, 1, store.name().getBytes(StandardCharsets.UTF_8));
            bytes(info, 2, id.toBytes());
            bytes(out, 2, info.toBytes());
        }
        ByteWriter time = new ByteWriter(16);
        number(time, 1, Math.floorDiv(timeMillis, 1000));
        number(time, 2, Math.floorMod(timeMillis, 1000) * 1_000_000L);
        bytes(out, 3, time.toBytes());
        return out.toBytes();
    }

    /**
     * The record that was encoded.
     *
     * @throws IllegalArgumentException when the bytes are none
     */
    public static CommitInfo decode(byte[] encoded) {
        long version = 0;
        long timeMillis = 0;
        List<StoreInfo> stores = new ArrayList<>();
        ByteReader in = new ByteReader(encoded);
        while (!in.atEnd()) {
            switch ((int) in.getUnsigned()) {
                case 1 << 3 -> version = in.getUnsigned();
                case 2 << 3 | 2 -> stores.add(decodeStore(in.getSized()));
                case 3 << 3 | 2 -> timeMillis = decodeTime(in.getSized());
                default -> throw new IllegalArgumentException("not a commit record: it has an unknown field");
            }
        }
        return new CommitInfo(version, stores, timeMillis);
    }

    private static StoreInfo decodeStore(byte[] encoded) {
        ByteReader in = new ByteReader(encoded);
        in.getUnsigned();
        String name = new String(in.getSized(), StandardCharsets.UTF_8);
        in.getUnsigned();
        ByteReader id = new ByteReader(in.getSized());
        long version = 0;
        byte[] root = {};
        while (!id.atEnd()) {
            if (id.getUnsigned() == 1 << 3) {
                version = id.getUnsigned();
            } else {
                root = id.getSized();
            }
        }
        return new StoreInfo(name, version, root);
    }

    private static long decodeTime(byte[] encoded) {
        ByteReader in = new ByteReader(encoded);
        long millis = 0;
        while (!in.atEnd()) {
            millis += in.getUnsigned() == 1 << 3 ? in.getUnsigned() * 1000 : in.getUnsigned() / 1_000_000;
        }
        return millis;
    }

    /** Protobuf leaves out a number that is zero. */
    private static void number(ByteWriter out, int field, long value) {
        if (value != 0) {
            out.putUnsigned((long) field << 3).putUnsigned(value);
        }
    }

    private static void bytes(ByteWriter out, int field, byte[] value) {
        out.putUnsigned((long) field << 3 | 2).putSized(value);
    }
}
