package dev.hangover.scenarios.recorded;

import dev.hangover.harness.token.Token;
import dev.hangover.harness.token.TokenCoordinates;
import dev.hangover.harness.token.TokenOrder;
import dev.hangover.reports.text.OneLine;
import dev.hangover.scenarios.input.BadInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A recorded run as a file for people: a line for each word of its token, in readable letters and of any length, and
 * comments that begin with {@code #}. It carries no checksum, so that it can be edited. A file that holds a token, beside
 * comments, is read too.
 */
public final class RunFile {
    private static final String COMMENT = "#";

    private RunFile() {}

    /** The whole file: what it shows, then its words. */
    public static String write(RunName name, List<String> comments) {
        StringBuilder text = new StringBuilder();
        comments.forEach(comment ->
                text.append(COMMENT).append(' ').append(OneLine.of(comment)).append('\n'));
        name.words()
                .forEach((key, value) ->
                        text.append((key + " " + readable(key, value)).strip()).append('\n'));
        return text.toString();
    }

    /**
     * Reads a token or such a file.
     *
     * @throws BadInput saying which line or word is wrong; what stands in a line begins with {@code line N: }
     */
    public static RunName read(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        List<String> said = lines.stream().filter(line -> !isNothing(line)).toList();
        if (said.isEmpty()) {
            throw new BadInput("not a recorded run: it says nothing");
        }
        if (said.size() == 1) {
            int line = lines.indexOf(said.get(0)) + 1;
            return token(said.get(0), lines.size() == 1 ? "" : line(line));
        }
        return words(lines);
    }

    private static RunName token(String text, String where) {
        try {
            return new RunWords(Token.parse(text).words(), key -> where).name();
        } catch (IllegalArgumentException e) {
            throw new BadInput(where + "not a token: " + e.getMessage());
        }
    }

    private static RunName words(List<String> lines) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> where = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isNothing(line)) {
                continue;
            }
            int blank = line.indexOf(' ');
            String key = blank < 0 ? line : line.substring(0, blank);
            String value = blank < 0 ? "" : line.substring(blank + 1).strip();
            if (words.put(key, inToken(key, value)) != null) {
                throw new BadInput(line(i + 1) + "not a recorded run: it says '" + key + "' twice (keep one)");
            }
            where.put(key, line(i + 1));
        }
        return new RunWords(words, where::get).name();
    }

    private static String line(int number) {
        return "line " + number + ": ";
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
