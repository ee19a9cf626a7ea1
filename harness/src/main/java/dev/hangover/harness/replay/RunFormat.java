package dev.hangover.harness.replay;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.input.OneLine;
import dev.hangover.harness.token.Token;
import dev.hangover.harness.token.TokenFaults;
import dev.hangover.harness.token.TokenOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The two forms of a recorded run: the token, and a file for people with a line for each word of the token, in readable
 * letters and of any length, and comments that begin with {@code #}. The file carries no checksum, so that it can be edited.
 * A file that holds a token, beside comments, is read too.
 *
 * @param families the subjects that are known; a run that names none is of the first
 */
public record RunFormat(List<SettingsFormat> families) {
    private static final String COMMENT = "#";

    /** Keeps a copy. */
    public RunFormat {
        families = List.copyOf(families);
    }

    /** Of one kind of subject. */
    public static RunFormat of(SettingsFormat family) {
        return new RunFormat(List.of(family));
    }

    /** The subject that a run is of. */
    public SettingsFormat family(RunKey key) {
        return family(key.settings());
    }

    SettingsFormat family(Map<String, String> words) {
        String name = words.getOrDefault(RunKey.SUBJECT, families.get(0).name());
        return families.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput("no such subject: '" + name + "' (known: "
                        + families.stream().map(SettingsFormat::name).collect(Collectors.joining(", "))
                        + "; give the jar of another one with --plugin)"));
    }

    /** The whole file: what it shows, then its words. */
    public String write(RunKey key, List<String> comments) {
        StringBuilder text = new StringBuilder();
        comments.forEach(comment ->
                text.append(COMMENT).append(' ').append(OneLine.of(comment)).append('\n'));
        key.words()
                .forEach((word, value) -> text.append((word + " " + readable(family(key), word, value)).strip())
                        .append('\n'));
        return text.toString();
    }

    /** The token, or the file when the token would be too long. */
    public String shortest(RunKey key) {
        return key.fitsToken() ? key.token().toString() : write(key, List.of());
    }

    /**
     * Reads a token or such a file.
     *
     * @throws BadInput saying which line or word is wrong; what stands in a line begins with {@code line N: }
     */
    public RunKey read(String text) {
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

    private RunKey token(String text, String where) {
        Map<String, String> words;
        try {
            words = Token.parse(text).words();
        } catch (IllegalArgumentException e) {
            throw new BadInput(where + "not a token: " + e.getMessage());
        }
        return new RunWords(words, key -> where, this).key();
    }

    private RunKey words(List<String> lines) {
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
            if (words.put(key, value) != null) {
                throw new BadInput(line(i + 1) + "not a recorded run: it says '" + key + "' twice (keep one)");
            }
            where.put(key, line(i + 1));
        }
        SettingsFormat family = family(words);
        words.replaceAll((key, value) -> inToken(family, key, value));
        return new RunWords(words, where::get, this).key();
    }

    private static String line(int number) {
        return "line " + number + ": ";
    }

    private static boolean isNothing(String line) {
        return line.isEmpty() || line.startsWith(COMMENT);
    }

    private static String readable(SettingsFormat family, String key, String value) {
        return switch (key) {
            case RunKey.AT -> TokenFaults.read(value).toString();
            case RunKey.ORDER -> TokenOrder.readable(value);
            default -> family.readable(key, value);
        };
    }

    private static String inToken(SettingsFormat family, String key, String value) {
        return switch (key) {
            case RunKey.AT, RunKey.ORDER ->
                value.replace('=', '_').replace('/', '_').replace('#', '.');
            default -> family.inToken(key, value);
        };
    }
}
