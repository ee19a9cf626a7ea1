package dev.hangover.model.kernel.vat;

import dev.hangover.model.json.BridgeJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a vat has in RAM between deliveries: texts by name. It dies with the process and is rebuilt from the last heap
 * snapshot and the transcript after it.
 */
public final class Heap {
    private final NavigableMap<String, String> values = new TreeMap<>();

    /** The value of a name. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws VatFailure when there is no such name */
    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new VatFailure("knows no '" + name + "'");
        }
        return value;
    }

    /** The number of a name, 0 when there is none. */
    public long number(String name) {
        String value = values.get(name);
        return value == null ? 0 : Long.parseLong(value);
    }

    /** Sets a value. */
    public void put(String name, String value) {
        values.put(name, value);
    }

    /** Adds to a number, and returns the sum. */
    public long add(String name, long by) {
        long sum = number(name) + by;
        values.put(name, Long.toString(sum));
        return sum;
    }

    /** Removes a value, and returns it. */
    public Optional<String> take(String name) {
        return Optional.ofNullable(values.remove(name));
    }

    /** Loses the value of the last name, if there is any. */
    public void forgetLast() {
        values.pollLastEntry();
    }

    /** Names with a prefix, in order. */
    public List<String> names(String prefix) {
        return values.tailMap(prefix).keySet().stream()
                .takeWhile(name -> name.startsWith(prefix))
                .toList();
    }

    /** All of it as JSON. */
    public String text() {
        ObjectNode json = BridgeJson.object();
        values.forEach(json::put);
        return json.toString();
    }

    /** The bytes of a heap snapshot. */
    public byte[] snapshot() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** A heap as a snapshot has it. */
    public static Heap load(byte[] snapshot) {
        Heap heap = new Heap();
        BridgeJson.parse(new String(snapshot, StandardCharsets.UTF_8))
                .properties()
                .forEach(entry -> heap.put(entry.getKey(), entry.getValue().asString()));
        return heap;
    }
}
