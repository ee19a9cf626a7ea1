package dev.hangover.harness.simulation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One task is held: it does not run, regardless of its position in line, until the process has reached a place or another
 * task begins to run. When the main flow waits for nothing but held tasks, one of them runs nevertheless. Written
 * {@code export-batch=1/sql.commit.after} or {@code interest=rent}.
 *
 * @param task name of the task, in lower-case words joined with {@code -}
 * @param until where the process must have come first, in any life, as {@link Place} is written; or the name of another task
 */
public record Hold(String task, String until) {
    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern PLACE = Pattern.compile("\\d{1,9}/[a-z][a-z0-9.-]*(?:#[1-9]\\d{0,8})?");

    /** @throws IllegalArgumentException when one of them is not of the form above */
    public Hold {
        if (!WORDS.matcher(task).matches()) {
            throw new IllegalArgumentException(
                    "not the name of a task: '" + task + "' (lower-case words joined with -, as in export-batch)");
        }
        if (!WORDS.matcher(until).matches() && !PLACE.matcher(until).matches()) {
            throw new IllegalArgumentException("not a place or the name of a task: '" + until
                    + "' (as in 1/sql.commit.after, or in after-commit-work)");
        }
    }

    /** A task's name as it is written here: {@code after-commit-work} for {@code after-commit work}. */
    public static String word(String task) {
        return task.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    @Override
    public String toString() {
        return task + "=" + until;
    }
}
