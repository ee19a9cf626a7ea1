package dev.hangover.harness.memory;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes an object graph out: the path of each value, and the value. */
final class DumpSink implements Sink {
    private static final int LONGEST_KEY = 60;
    private static final int MOST_BYTES = 40;

    private final SortedMap<String, String> values = new TreeMap<>();
    private final Map<Integer, String> places = new TreeMap<>();
    private final Deque<Integer> lengths = new ArrayDeque<>();
    private final StringBuilder path = new StringBuilder();

    /** @param root name of the object that the walk begins with */
    DumpSink(String root) {
        path.append(root);
    }

    SortedMap<String, String> values() {
        return values;
    }

    /** Where the walk is. */
    String path() {
        return path.toString();
    }

    @Override
    public void field(String name) {
        enter("." + name);
    }

    @Override
    public void element(int index) {
        enter("[" + index + "]");
    }

    @Override
    public void entry(Object key) {
        String text = String.valueOf(key);
        enter("[" + (text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "...") + "]");
    }

    /** The path names the key already. */
    @Override
    public void value() {
        values.remove(path.toString());
    }

    @Override
    public void leave() {
        path.setLength(lengths.pop());
    }

    @Override
    public void object(Layout layout) {
        put(": class", layout.name());
    }

    @Override
    public void container(String kind, int size) {
        put(": size", Integer.toString(size));
    }

    @Override
    public void reference(int number) {
        Integer known = Integer.valueOf(number);
        String first = places.putIfAbsent(known, path.toString());
        if (first != null) {
            put("", "the same as " + first);
        }
    }

    @Override
    public Mark mark() {
        return new Mark(path.toString());
    }

    @Override
    public void resume(Mark mark) {
        path.setLength(0);
        path.append(mark.path());
        while (!lengths.isEmpty() && lengths.peek() >= path.length()) {
            lengths.pop();
        }
    }

    @Override
    public void nothing() {
        put("", "nothing");
    }

    @Override
    public void bytes(byte[] content) {
        String hex = HexFormat.of().formatHex(content, 0, Math.min(content.length, MOST_BYTES));
        put("", hex + (content.length > MOST_BYTES ? "... " + Arrays.hashCode(content) : ""));
    }

    @Override
    public void text(String value) {
        put("", value);
    }

    @Override
    public void number(long value) {
        put("", Long.toString(value));
    }

    private void enter(String segment) {
        lengths.push(path.length());
        path.append(segment);
    }

    /** Two entries of one name, in a set for example, are told apart. */
    private void put(String suffix, String value) {
        String name = path + suffix;
        for (int i = 2; values.containsKey(name); i++) {
            name = path + "(" + i + ")" + suffix;
        }
        values.put(name, value);
    }
}
