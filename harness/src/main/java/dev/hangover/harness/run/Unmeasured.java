package dev.hangover.harness.run;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The difference between the memory of a process and the reference's where both are measured as equal.
 *
 * @param section the section after which they are compared
 * @param differences the path of each field that differs, single values first, each with the reference's
 */
public record Unmeasured(long section, List<String> differences) {
    private static final int MOST_TOLD = 5;

    /**
     * Compares two memories. What already differs between two reference runs, as the address of something native does,
     * explains nothing. Values below one field that is left out are reported as one.
     */
    public static Unmeasured of(long section, Dump run, Dump reference, Dump again) {
        TreeMap<String, List<String>> byField =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(path -> path));
        TreeMap<String, String> paths = new TreeMap<>(run.values);
        reference.values.forEach(paths::putIfAbsent);
        paths.keySet().stream()
                .filter(path -> Objects.equals(reference.values.get(path), again.values.get(path)))
                .filter(path -> !Objects.equals(run.values.get(path), reference.values.get(path)))
                .filter(path -> !leadsIntoLeftOut(run, path) && !leadsIntoLeftOut(reference, path))
                .forEach(path -> byField.computeIfAbsent(field(path), none -> new ArrayList<>())
                        .add(path));
        List<String> single = new ArrayList<>();
        List<String> several = new ArrayList<>();
        byField.forEach((field, below) -> {
            String path = below.get(0);
            if (below.size() == 1 && path.length() == field.length()) {
                single.add(name(field) + ": " + run.valueOf(path) + ", expected " + reference.valueOf(path));
            } else {
                several.add(name(field) + " (" + below.size() + " values)");
            }
        });
        return new Unmeasured(
                section, Stream.concat(single.stream(), several.stream()).toList());
    }

    /** An object that is reached through a field that is left out first is reported there, even if other paths lead to it. */
    private static boolean leadsIntoLeftOut(Dump dump, String path) {
        String value = dump.valueOf(path);
        return !path.contains(Memory.LEFT_OUT) && value.startsWith(Memory.SAME_AS) && value.contains(Memory.LEFT_OUT);
    }

    /** The part of a path that ends with the first field that is left out; all of it when none is. */
    private static String field(String path) {
        int end = path.indexOf(Memory.LEFT_OUT);
        return end < 0 ? path : path.substring(0, end + Memory.LEFT_OUT.length());
    }

    private static String name(String field) {
        return field.replace(Memory.LEFT_OUT, "");
    }

    /** Names the fields, as a sentence. */
    public String describe() {
        if (differences.isEmpty()) {
            return "No field of an object differs after section " + section
                    + ": the process keeps something in a static field, a file or native memory, which is not measured"
                    + " (keep it in a field of the machine, or of an object that can be reached from it)";
        }
        int more = differences.size() - MOST_TOLD;
        return "What differs in memory after section " + section + " and is not measured: "
                + String.join("; ", differences.subList(0, Math.min(MOST_TOLD, differences.size())))
                + (more > 0 ? "; and " + more + " more" : "")
                + " (one of them matters: take @NotMeasured from the field, or let measured() answer it; or it is kept in a"
                + " static field, a file or native memory, which cannot be seen)";
    }

    /** Writes out the memory of a process each time a section is finished; keeps that of the last time that was asked for. */
    public static final class Dump implements RunListener {
        private final long section;
        private SortedMap<String, String> values = new TreeMap<>();

        /** @param section the section after which memory is written out */
        public Dump(long section) {
            this.section = section;
        }

        @Override
        public void remembers(long finished, Object memory) {
            if (finished == section && values.isEmpty()) {
                values = Memory.dump("machine", memory, Scope.EVERYTHING);
            }
        }

        private String valueOf(String path) {
            return values.getOrDefault(path, "nothing");
        }
    }
}
