package dev.hangover.scenarios.recorded;

import dev.hangover.harness.token.TokenCoordinates;
import dev.hangover.harness.token.TokenOrder;
import dev.hangover.scenarios.input.BadInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded run as a file for people: a line for each word of its token, in readable letters and of any length, and
 * comments that begin with {@code #}. It carries no checksum, so that it can be edited. A file that holds a token, beside
 * comments, is read too.
 */
public final class RunFile {
    private static final String TOKEN = "hg1~";
    private static final String COMMENT = "#";

    private RunFile() {}

    /** The whole file: what it shows, then its words. */
    public static String write(RunName name, List<String> comments) {
        StringBuilder text = new StringBuilder();
        comments.forEach(
                comment -> text.append(COMMENT).append(' ').append(comment).append('\n'));
        name.words()
                .forEach((key, value) ->
                        text.append((key + " " + readable(key, value)).strip()).append('\n'));
        return text.toString();
    }

    /**
     * Reads a token or such a file.
     *
     * @throws BadInput saying which line or word is wrong
     */
    public static RunName read(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        List<String> tokens =
                lines.stream().filter(line -> line.startsWith(TOKEN)).toList();
        if (tokens.size() == 1 && lines.stream().allMatch(line -> isNothing(line) || tokens.contains(line))) {
            return RunName.read(tokens.get(0));
        }
        return lines.size() == 1 ? RunName.read(text) : RunName.of(words(lines));
    }

    private static Map<String, String> words(List<String> lines) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : lines) {
            if (!isNothing(line)) {
                int blank = line.indexOf(' ');
                String key = blank < 0 ? line : line.substring(0, blank);
                String value = blank < 0 ? "" : line.substring(blank + 1).strip();
                if (words.put(key, inToken(key, value)) != null) {
                    throw new BadInput("not a recorded run: it says '" + key + "' twice (keep one)");
                }
            }
        }
        return words;
    }

    private static boolean isNothing(String line) {
        return line.isEmpty() || line.startsWith(COMMENT);
    }

    /** In place of letters that a token can carry, those that people write. */
    private static String readable(String key, String value) {
        return switch (key) {
            case RunName.AT -> TokenCoordinates.read(value).toString();
            case RunName.ORDER -> TokenOrder.readable(value);
            case RunName.TRANSACTIONS, RunName.EVENTS ->
                value.replace("_", " | ").replace("+", ", ").replace('.', ' ');
            default -> value;
        };
    }

    private static String inToken(String key, String value) {
        return switch (key) {
            case RunName.TRANSACTIONS, RunName.EVENTS ->
                value.replaceAll(" *\\| *", "_").replaceAll(" *, *", "+").replace(' ', '.');
            case RunName.AT, RunName.ORDER ->
                value.replace('=', '_').replace('/', '_').replace('#', '.');
            default -> value;
        };
    }

    /** The token, or the file when the token would be too long. */
    public static String shortest(RunName name) {
        return name.fitsToken() ? name.token().toString() : write(name, List.of());
    }
}
