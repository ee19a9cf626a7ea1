package dev.hangover.harness.input;

/** Escapes text that is quoted inside a line: each character that could break or recolour the line becomes a space. */
public final class OneLine {
    private OneLine() {}

    /** The text without line breaks and control characters, and without spaces around it. */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> breaksTheLine(point) ? ' ' : point).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean breaksTheLine(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT;
    }
}
