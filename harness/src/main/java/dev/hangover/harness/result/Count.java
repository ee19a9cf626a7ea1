package dev.hangover.harness.result;

/** Counts in words. */
public final class Count {
    private Count() {}

    /**
     * For example {@code 1 crash} and {@code 2 crashes}.
     *
     * @param noun in the singular
     */
    public static String of(long number, String noun) {
        String plural = noun.endsWith("sh") ? noun + "es" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }
}
