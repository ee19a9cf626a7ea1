package dev.hangover.harness.token;

import dev.hangover.harness.simulation.Schedule;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An order of tasks in the letters that a token can carry: decisions as they are, and {@code export-batch_1_sql.commit.after}
 * for {@code export-batch=1/sql.commit.after}. No name of a task or boundary has an underscore, so nothing is ambiguous.
 */
public final class TokenOrder {
    private TokenOrder() {}

    /** In letters that a token may have. */
    public static String write(Schedule order) {
        return order.toString().replace('=', '_').replace('/', '_').replace('#', '.');
    }

    /** In letters for people. What is written so already stays as it is. */
    public static String readable(String text) {
        return Arrays.stream(text.split("\\+", -1))
                .map(part -> part.contains("_")
                        ? part.replaceFirst("_", "=").replaceFirst("_", "/").replaceAll("(/.*)\\.(\\d+)$", "$1#$2")
                        : part)
                .collect(Collectors.joining("+"));
    }

    /** @throws IllegalArgumentException when this is no order */
    public static Schedule read(String text) {
        return Schedule.parse(readable(text));
    }
}
