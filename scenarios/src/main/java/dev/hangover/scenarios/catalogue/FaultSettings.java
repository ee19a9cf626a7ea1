package dev.hangover.scenarios.catalogue;

import java.util.List;

/**
 * What may go wrong, and in how many ways it is tried.
 *
 * @param kinds kinds of faults
 * @param crashes most crashes in one run
 * @param restarts most clean restarts in one run
 * @param schedules how the order of tasks is chosen
 * @param runs how many schedules are sampled; 0 unless they are
 */
record FaultSettings(List<String> kinds, int crashes, int restarts, String schedules, int runs) {
    private static final List<String> USUAL = List.of(Limits.RESTART, "crash");

    static FaultSettings read(Fields fields, Vocabulary vocabulary) {
        List<String> kinds = fields.entry("faults")
                .map(entry -> fields.words(entry, vocabulary.faults()))
                .orElse(USUAL);
        boolean restart = kinds.contains(Limits.RESTART);
        boolean crash = kinds.stream().anyMatch(kind -> !kind.equals(Limits.RESTART));
        String schedules = fields.entry("schedules")
                .map(entry -> fields.word(entry, Limits.SCHEDULES))
                .orElse(Limits.SCHEDULES.get(0));
        return new FaultSettings(
                kinds,
                count(fields, "crashes", crash, "a fault that is a crash"),
                count(fields, "restarts", restart, Limits.RESTART),
                schedules,
                runs(fields, schedules));
    }

    private static int count(Fields fields, String key, boolean possible, String needed) {
        int count = fields.number(key, Limits.FAULTS, possible ? 1 : 0);
        if (count > 0 && !possible) {
            throw fields.bad(fields.required(key), count + " is impossible without " + needed + " among the faults");
        }
        return count;
    }

    private static int runs(Fields fields, String schedules) {
        boolean sampled = Limits.SAMPLED.contains(schedules);
        int runs = fields.number("runs", Limits.RUNS, sampled ? Limits.DEFAULT_RUNS : 0);
        if (runs > 0 && !sampled) {
            throw fields.bad(fields.required("runs"), runs + " is impossible without schedules: random or pct");
        }
        return runs;
    }
}
