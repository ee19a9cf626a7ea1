package dev.hangover.reports.dump;

import dev.hangover.harness.input.BadInput;
import dev.hangover.reports.jsonl.Line;
import dev.hangover.reports.jsonl.LinesFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares two directories of durable states, as {@link StateFiles} writes them, row by row. */
public final class StateDifferences {
    private StateDifferences() {}

    /**
     * A row that is not the same.
     *
     * @param store its store
     * @param key its key
     * @param first its value in the first directory; null when it is not there
     * @param second likewise
     */
    public record Row(String store, String key, String first, String second) {}

    /**
     * All rows that are not the same, by store and key.
     *
     * @throws BadInput when a directory holds no state
     */
    public static List<Row> between(Path first, Path second) {
        SortedSet<String> stores = new TreeSet<>(stores(first));
        stores.addAll(stores(second));
        requireAll(stores, first);
        requireAll(stores, second);
        List<Row> rows = new ArrayList<>();
        for (String store : stores) {
            TreeMap<String, String> before = rows(first.resolve(store));
            TreeMap<String, String> after = rows(second.resolve(store));
            SortedSet<String> keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            for (String key : keys) {
                String one = before.get(key);
                String other = after.get(key);
                if (one == null || !one.equals(other)) {
                    rows.add(new Row(store.substring(0, store.length() - StateFiles.ROWS.length()), key, one, other));
                }
            }
        }
        return rows;
    }

    private static void requireAll(Collection<String> stores, Path folder) {
        for (String store : stores) {
            // What took place outside is written where there is any.
            if (!store.equals(StateFiles.OUTSIDE) && !Files.exists(folder.resolve(store))) {
                throw new BadInput(
                        folder + ": has no " + store + ", as the other state has (dump both of one subject)");
            }
        }
    }

    private static List<String> stores(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + ": " + (Files.exists(folder) ? "is not a directory" : "no such directory"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> stores = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(StateFiles.ROWS))
                    .sorted()
                    .toList();
            if (stores.isEmpty()) {
                throw new BadInput(
                        folder + ": holds no durable state (name one of the directories that 'hangover dump' wrote"
                                + " into its own, for example " + folder.resolve("end") + ")");
            }
            return stores;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** A store without rows is an empty file, and one that is not there has none either. */
    private static TreeMap<String, String> rows(Path file) {
        TreeMap<String, String> rows = new TreeMap<>();
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                for (Line line : LinesFile.read(file).lines()) {
                    String key = line.text("key");
                    if (rows.put(key, line.text("value")) != null) {
                        throw line.malformed("the key '" + key + "' stands in an earlier line too (keep one)");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return rows;
    }
}
