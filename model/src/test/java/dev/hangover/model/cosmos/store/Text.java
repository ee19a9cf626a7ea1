package dev.hangover.model.cosmos.store;

import dev.hangover.model.cosmos.iavl.node.KeyValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Texts as keys and values. */
public final class Text {
    private Text() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Entries as {@code key=value}, in their order. */
    public static List<String> entries(Iterator<KeyValue> entries) {
        List<String> list = new ArrayList<>();
        entries.forEachRemaining(entry -> list.add(text(entry.key()) + "=" + text(entry.value())));
        return list;
    }
}
