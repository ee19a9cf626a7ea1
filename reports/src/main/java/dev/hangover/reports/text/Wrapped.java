package dev.hangover.reports.text;

import dev.hangover.harness.input.OneLine;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of at most a given width: at spaces, and inside a word that is longer than a line. */
final class Wrapped {
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Wrapped(int width) {
        this.width = width;
    }

    /** The lines of a text; one empty line for a text without words. */
    static List<String> lines(String text, int width) {
        Wrapped wrapped = new Wrapped(width);
        for (String word : OneLine.of(text).split(" +")) {
            wrapped.add(word);
        }
        if (wrapped.line.length() > 0 || wrapped.lines.isEmpty()) {
            wrapped.end();
        }
        return wrapped.lines;
    }

    /** The text as an item of a list: a mark before its first line, blanks before the others. Ends with a line end. */
    static String item(String text, int width) {
        StringBuilder out = new StringBuilder();
        String mark = "  * ";
        for (String line : lines(text, width - mark.length())) {
            out.append(mark).append(line).append('\n');
            mark = " ".repeat(mark.length());
        }
        return out.toString();
    }

    private void add(String word) {
        if (line.length() > 0 && line.length() + 1 + word.length() > width) {
            end();
        }
        if (line.length() > 0) {
            line.append(' ');
        }
        int from = 0;
        while (word.length() - from > width) {
            line.append(word, from, from + width);
            from += width;
            end();
        }
        line.append(word, from, word.length());
    }

    private void end() {
        lines.add(line.toString());
        line.setLength(0);
    }
}
