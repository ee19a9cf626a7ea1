package dev.hangover.harness.run;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the memory of a process differs from the reference's where both are measured as equal.
 *
 * @param section the section after which they are compared
 * @param differences the path of each field that differs, with its value and the reference's
 */
public record Unmeasured(long section, List<String> differences) {
    private static final int MOST_TOLD = 5;

    /**
     * Compares two memories. What already differs between two reference runs, as the address of something native does, explains
     * nothing.
     */
    public static Unmeasured of(long section, Dump run, Dump reference, Dump again) {
        TreeMap<String, String> paths = new TreeMap<>(run.values);
        reference.values.forEach(paths::putIfAbsent);
        List<String> differences = paths.keySet().stream()
                .filter(path -> Objects.equals(reference.values.get(path), again.values.get(path)))
                .filter(path -> !Objects.equals(run.values.get(path), reference.values.get(path)))
                .map(path -> path + ": " + run.valueOf(path) + ", expected " + reference.valueOf(path))
                .toList();
        return new Unmeasured(section, differences);
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
                + " (it matters: take @NotMeasured from the field, or let measured() answer it)";
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
