package dev.hangover.harness.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Splits the text of a JSON array or object into its members, one level deep; other text has none. */
final class JsonParts {
    private JsonParts() {}

    /** The elements of an array, each as it is written. */
    static Optional<List<String>> elements(String text) {
        return parts(text.strip(), '[', ']');
    }

    /** The members of an object, by name, each value as it is written. */
    static Optional<Map<String, String>> members(String text) {
        return parts(text.strip(), '{', '}').flatMap(JsonParts::members);
    }

    private static Optional<Map<String, String>> members(List<String> parts) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String part : parts) {
            int nameEnd = part.startsWith("\"") ? endOfString(part, 0) : -1;
            int colon = nameEnd < 0 ? -1 : part.indexOf(':', nameEnd);
            if (colon < 0) {
                return Optional.empty();
            }
            members.put(part.substring(1, nameEnd), part.substring(colon + 1).strip());
        }
        return Optional.of(members);
    }

    /** Splits at the commas of the outermost level. */
    private static Optional<List<String>> parts(String text, char open, char close) {
        if (text.length() < 2 || text.charAt(0) != open) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(text, i);
                if (i < 0) {
                    return Optional.empty();
                }
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
                if (depth == 0) {
                    return c == close && i == text.length() - 1
                            ? Optional.of(
                                    withLast(parts, text.substring(begin, i).strip()))
                            : Optional.empty();
                }
            } else if (c == ',' && depth == 1) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        return Optional.empty();
    }

    private static List<String> withLast(List<String> parts, String last) {
        if (!parts.isEmpty() || !last.isEmpty()) {
            parts.add(last);
        }
        return List.copyOf(parts);
    }

    /** Where the string ends that begins here; negative when it does not end. */
    private static int endOfString(String text, int begin) {
        for (int i = begin + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }
}
