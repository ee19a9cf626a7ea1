package dev.hangover.harness.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference of two lists, for people: how many elements each has, and which are missing, surplus or changed, each with
 * its number. For example {@code 35 expected, 34 found; missing #35 [...]}.
 */
public final class Listing {
    private static final int SHOWN = 3;
    private static final int LONGEST = 90;
    private static final int BEFORE = 30;

    private Listing() {}

    /**
     * How two values differ that are lists or hold lists: JSON arrays, or JSON objects that differ in one array.
     *
     * @return empty when they are something else, or do not differ
     */
    public static Optional<String> of(Optional<String> expected, Optional<String> actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        if (expected.isEmpty() || actual.isEmpty()) {
            return expected.or(() -> actual)
                    .flatMap(JsonParts::elements)
                    .map(elements -> expected.isPresent()
                            ? elements.size() + " expected, nothing found"
                            : "nothing expected, " + elements.size() + " found");
        }
        return Lists.in(expected.get(), actual.get()).map(lists -> lists.path + of(lists.expected, lists.actual));
    }

    /** The difference of two lists; of equal lists only the numbers of their elements. */
    public static String of(List<String> expected, List<String> actual) {
        Map<Integer, String> missing = beyond(expected, actual);
        Map<Integer, String> surplus = beyond(actual, expected);
        List<Part> parts = new ArrayList<>();
        missing.forEach((number, element) -> parts.add(
                surplus.containsKey(number)
                        ? new Part(number, changed(number, element, surplus.get(number)))
                        : new Part(number, "missing #" + number + " " + brief(element, 0))));
        surplus.forEach((number, element) -> {
            if (!missing.containsKey(number)) {
                parts.add(new Part(number, "surplus #" + number + " " + brief(element, 0)));
            }
        });
        parts.sort(Comparator.comparing(Part::number));
        StringBuilder text = new StringBuilder();
        text.append(lengths(expected, actual));
        parts.stream().limit(SHOWN).forEach(part -> text.append("; ").append(part.text()));
        if (parts.size() > SHOWN) {
            text.append("; and ").append(parts.size() - SHOWN).append(" more");
        }
        if (parts.isEmpty() && !expected.equals(actual)) {
            text.append("; in another order from #").append(firstDifference(expected, actual));
        }
        return text.toString();
    }

    private static String lengths(List<String> expected, List<String> actual) {
        return expected.size() + " expected, " + actual.size() + " found";
    }

    /** Of long elements with lists that are not equally long, the lengths are given. */
    private static String changed(int number, String expected, String actual) {
        Optional<Lists> inside = Math.max(expected.length(), actual.length()) > LONGEST
                ? Lists.in(expected, actual).filter(lists -> lists.expected.size() != lists.actual.size())
                : Optional.empty();
        if (inside.isPresent()) {
            return "#" + number + " " + inside.get().path + lengths(inside.get().expected, inside.get().actual);
        }
        int at = firstDifference(expected, actual);
        return "#" + number + " expected " + brief(expected, at) + ", found " + brief(actual, at);
    }

    /** The elements of a list that another one does not have, or does not have as often, by their numbers from 1. */
    private static Map<Integer, String> beyond(List<String> elements, List<String> others) {
        Map<String, Integer> left = new LinkedHashMap<>();
        others.forEach(other -> left.merge(other, 1, Integer::sum));
        Map<Integer, String> beyond = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            if (left.merge(elements.get(i), -1, Integer::sum) < 0) {
                beyond.put(i + 1, elements.get(i));
            }
        }
        return beyond;
    }

    private static int firstDifference(List<String> expected, List<String> actual) {
        int at = 0;
        while (expected.get(at).equals(actual.get(at))) {
            at++;
        }
        return at + 1;
    }

    /** Where two texts begin to differ, counted from 0. */
    static int firstDifference(String expected, String actual) {
        int at = 0;
        while (at < expected.length() && at < actual.length() && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        return at;
    }

    /** As much of a text as fits into a line, with what stands at this place. */
    static String brief(String text, int at) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int from = Math.max(0, Math.min(at - BEFORE, text.length() - LONGEST));
        int to = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "..." : "") + text.substring(from, to) + (to < text.length() ? "..." : "") + " ("
                + text.length() + " characters)";
    }

    private record Part(int number, String text) {}

    /**
     * Two lists.
     *
     * @param path which member of which member of two objects they are, each name with a colon after it
     */
    private record Lists(String path, List<String> expected, List<String> actual) {
        /** The lists that two texts are, or the only members in which two objects differ. */
        static Optional<Lists> in(String expected, String actual) {
            Optional<List<String>> one = JsonParts.elements(expected);
            Optional<List<String>> other = JsonParts.elements(actual);
            if (one.isPresent() && other.isPresent()) {
                return Optional.of(new Lists("", one.get(), other.get()));
            }
            Optional<Map<String, String>> from = JsonParts.members(expected);
            Optional<Map<String, String>> to = JsonParts.members(actual);
            return from.isPresent() && to.isPresent() ? inMembers(from.get(), to.get()) : Optional.empty();
        }

        private static Optional<Lists> inMembers(Map<String, String> expected, Map<String, String> actual) {
            List<String> different = expected.keySet().stream()
                    .filter(name -> !expected.get(name).equals(actual.get(name)))
                    .toList();
            if (different.size() != 1 || !expected.keySet().equals(actual.keySet())) {
                return Optional.empty();
            }
            String name = different.get(0);
            return in(expected.get(name), actual.get(name))
                    .map(lists -> new Lists(name + ": " + lists.path, lists.expected, lists.actual));
        }
    }
}
