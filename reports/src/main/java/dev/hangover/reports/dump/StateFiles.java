package dev.hangover.reports.dump;

import dev.hangover.harness.replay.DurableState;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Image;
import dev.hangover.reports.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Writes durable states to directories: for each store its rows as JSON Lines, {@code {"key", "value", "local"}} in the order of
 * keys, and the files that its own tools open; and a page that says what is what.
 */
public final class StateFiles {
    /** How files of rows end. */
    static final String ROWS = ".jsonl";

    /** The name of the file of what took place outside. */
    static final String OUTSIDE = "outside" + ROWS;

    private StateFiles() {}

    /**
     * Writes the states of a run, each to a directory of its own name, and {@code README.md} beside them.
     *
     * @param to an empty directory
     * @param title of the run
     * @param states at least one
     */
    public static void write(Path to, String title, List<DurableState> states) throws IOException {
        for (DurableState state : states) {
            Path folder = Files.createDirectory(to.resolve(state.name()));
            for (Map.Entry<String, Image> store : state.images().byStore().entrySet()) {
                write(folder, store.getKey(), store.getValue());
            }
            if (!state.images().outside().isEmpty()) {
                Files.writeString(
                        folder.resolve(OUTSIDE), outside(state.images().outside()));
            }
        }
        Files.writeString(to.resolve("README.md"), page(title, states));
    }

    private static void write(Path folder, String store, Image image) throws IOException {
        StringBuilder rows = new StringBuilder();
        rows(rows, image.consensus(), false);
        rows(rows, image.local(), true);
        Files.writeString(folder.resolve(store + ROWS), rows);
        for (Map.Entry<String, byte[]> file : image.files().entrySet()) {
            Files.write(folder.resolve(store + "." + file.getKey()), file.getValue());
        }
    }

    private static void rows(StringBuilder text, SortedMap<String, String> rows, boolean local) {
        rows.forEach((key, value) -> text.append(row(key, value, local)).append('\n'));
    }

    private static JsonObject row(String key, String value, boolean local) {
        return new JsonObject().put("key", key).put("value", value).put("local", local);
    }

    private static String outside(List<Effect> effects) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < effects.size(); i++) {
            JsonObject line = row(Integer.toString(i + 1), effects.get(i).toString(), false);
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String page(String title, List<DurableState> states) {
        StringBuilder page = new StringBuilder("# " + title + "\n\n");
        page.append("What was durable in this run, a directory for each instant.\n\n");
        page.append("| directory | instant | versions | window |\n| --- | --- | --- | --- |\n");
        for (DurableState state : states) {
            String versions = state.versions().entrySet().stream()
                    .map(version -> version.getKey() + " " + version.getValue())
                    .collect(Collectors.joining(", "));
            page.append("| `" + state.name() + "` | " + state.instant() + " | " + versions + " | " + state.window()
                    + " |\n");
        }
        page.append("\nIn each directory, `STORE")
                .append(ROWS)
                .append("` has the rows of a store, one a line: `key`, `value`, and `local`,"
                        + " which says whether nodes that agree may differ in it.\n");
        page.append("`").append(OUTSIDE).append("` has what took place outside of all stores, in its order.\n");
        states.get(0)
                .images()
                .byStore()
                .forEach((store, image) -> image.files()
                        .keySet()
                        .forEach(file -> page.append("`" + store + "." + file + "` is the store `" + store
                                + "` as a file for the tools of its database.\n")));
        page.append("\nTwo directories are compared with `hangover diff-state DIR DIR`.\n");
        return page.toString();
    }
}
