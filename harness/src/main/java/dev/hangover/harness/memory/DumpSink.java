package dev.hangover.harness.memory;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes an object graph out: the path of each value, and the value. */
final class DumpSink implements Sink {
    private static final String CLASS = ": class";
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_PATH = 200;
    private static final int MOST_BYTES = 40;
    private static final long MOST = 20_000;

    private final SortedMap<String, String> values = new TreeMap<>();
    private final Set<String> entries = new TreeSet<>();
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

    /** The current path of the walk. */
    String path() {
        return path.toString();
    }

    @Override
    public long most() {
        return MOST;
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
        String text = label(key);
        String label = text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "...";
        String segment = "[" + label + "]";
        for (int i = 2; !entries.add(path + segment); i++) {
            segment = "[" + label + " (" + i + ")]";
        }
        enter(segment);
    }

    @Override
    public void place(int index) {
        put(": place", Integer.toString(index));
    }

    @Override
    public void iterated(int index) {
        place(index);
    }

    /** The path names the key already. */
    @Override
    public void value() {
        values.remove(path.toString());
        values.remove(path + CLASS);
    }

    @Override
    public void leave() {
        path.setLength(lengths.pop());
    }

    @Override
    public void object(Layout layout) {
        put(CLASS, layout.name());
    }

    @Override
    public void container(String kind, int size) {
        put(": kind", kind);
        put(": size", Integer.toString(size));
    }

    @Override
    public void reference(int number) {
        Integer known = Integer.valueOf(number);
        String first = places.putIfAbsent(known, path.toString());
        if (first != null) {
            put("", Memory.SAME_AS + first);
        }
    }

    /** The path of an object at the end of a long path is cut short, and says which object it is by number. */
    @Override
    public Mark mark() {
        return new Mark(
                path.length() <= LONGEST_PATH
                        ? path.toString()
                        : path.substring(0, LONGEST_PATH / 2) + "...(object " + places.size() + ")");
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

    @Override
    public void boxed(Object boxed, long bits) {
        kind(boxed.getClass());
        put("", boxed.toString());
    }

    @Override
    public void kind(Class<?> type) {
        put(CLASS, type.getName());
    }

    private static String label(Object key) {
        if (key instanceof String || key instanceof Number || key instanceof Enum || key instanceof Character) {
            return key.toString();
        }
        if (!(key instanceof Record)) {
            return "...";
        }
        Class<?> type = key.getClass();
        boolean isPlain =
                Arrays.stream(type.getRecordComponents()).allMatch(component -> Layout.isPlain(component.getType()));
        return isPlain ? key.toString() : type.getSimpleName();
    }

    private void enter(String segment) {
        lengths.push(path.length());
        path.append(segment);
    }

    /** Two entries of one name, in a set for example, are distinguished. */
    private void put(String suffix, String value) {
        String name = path + suffix;
        for (int i = 2; values.containsKey(name); i++) {
            name = path + "(" + i + ")" + suffix;
        }
        values.put(name, value);
    }
}
