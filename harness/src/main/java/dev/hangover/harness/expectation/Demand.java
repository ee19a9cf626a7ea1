package dev.hangover.harness.expectation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An expectation about remarks or recoveries: allowed, forbidden or required.
 *
 * @param kind whether it may, must or must not be there
 * @param laws of remarks: the laws that must be there, and no others; empty when all laws are meant
 */
public record Demand(Kind kind, List<String> laws) {
    /** Whether something may, must or must not be there. */
    public enum Kind {
        /** It may. */
        ALLOW,
        /** It must not, in any run. */
        FORBID,
        /** It must, in some run. */
        REQUIRE;

        /** All words. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }

        /** Its word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a copy. */
    public Demand {
        laws = List.copyOf(laws);
    }

    /** The demand of this word. */
    public static Demand of(String word) {
        return new Demand(Kind.valueOf(word.toUpperCase(Locale.ROOT)), List.of());
    }

    /** Remarks of each of these laws, and of no other. */
    public static Demand ofLaws(List<String> laws) {
        return new Demand(Kind.REQUIRE, laws);
    }

    /**
     * Why remarks are not as demanded, in one sentence.
     *
     * @param remarks in how many runs there are remarks, by law
     */
    Optional<String> unmetByRemarks(SortedMap<String, Long> remarks) {
        if (laws.isEmpty()) {
            return unmet("remarks", remarks);
        }
        SortedMap<String, Long> others = new TreeMap<>(remarks);
        others.keySet().removeAll(laws);
        return laws.stream()
                .filter(law -> !remarks.containsKey(law))
                .findFirst()
                .map(law -> "remarks (" + law + ") are required, and there are none")
                .or(() -> new Demand(Kind.FORBID, List.of())
                        .unmet("remarks other than " + String.join(", ", laws), others));
    }

    /** Why runs that recovered are not as demanded, in one sentence. */
    Optional<String> unmetByRecovered(long runs) {
        SortedMap<String, Long> found = new TreeMap<>();
        if (runs > 0) {
            found.put("recovered", runs);
        }
        return unmet("runs that refuse and recover", found);
    }

    private Optional<String> unmet(String what, SortedMap<String, Long> found) {
        boolean isUnmet = switch (kind) {
            case ALLOW -> false;
            case FORBID -> !found.isEmpty();
            case REQUIRE -> found.isEmpty();
        };
        String counted = found.entrySet().stream()
                .map(entry -> entry.getKey() + " in " + entry.getValue() + (entry.getValue() == 1 ? " run" : " runs"))
                .collect(Collectors.joining(", "));
        return isUnmet
                ? Optional.of(what
                        + (kind == Kind.REQUIRE
                                ? " are required, and there are none"
                                : " are forbidden, and there are: " + counted))
                : Optional.empty();
    }
}
