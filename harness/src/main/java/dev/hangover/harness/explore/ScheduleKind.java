package dev.hangover.harness.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kind of schedules: how orders of tasks are chosen. */
public enum ScheduleKind {
    /** One order: first in, first out. */
    FIFO,
    /** Every order. */
    EXHAUSTIVE,
    /** Orders that are drawn, each decision by itself. */
    RANDOM,
    /** Orders that are drawn by random priorities of tasks (probabilistic concurrency testing). */
    PCT;

    /** Its word in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether orders are drawn, so that nothing is complete. */
    public boolean areSampled() {
        return this == RANDOM || this == PCT;
    }

    /** @throws IllegalArgumentException when there is no such word */
    public static ScheduleKind parse(String word) {
        return Arrays.stream(values())
                .filter(schedules -> schedules.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no schedules: '" + word + "' (there are " + words() + ")"));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(ScheduleKind::word).toList();
    }
}
