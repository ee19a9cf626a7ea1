package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.model.cosmos.app.Abci;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one scenario from the text of its file. Everything that is wrong with it is an error: unknown and duplicate keys,
 * wrong types, unknown words, numbers out of range, and what contradicts itself.
 */
public final class ScenarioReader {
    private static final Key<String> TITLE = Key.required("title", Scalar.TEXT);
    private static final Key<String> SOURCE = Key.optional("source", Scalar.TEXT);
    private static final Key<SubjectKind> SUBJECT = Key.optional("subject", Scalar.oneOf(SubjectKind.values()));
    private static final Key<WorkloadSpec> WORKLOAD = Key.optional("workload", WorkloadSchema.SCHEMA);
    private static final Key<List<EventSchema.Read>> EVENTS =
            Key.optional("events", new ListSchema<>(new EventSchema(), "kind: {block: N}"));
    private static final Key<Abci> ABCI = Key.optional("abci", Scalar.oneOf(Abci.values()));
    private static final Key<List<FaultKind>> FAULTS = Key.optional(
            "faults",
            new ListSchema<>(
                    Scalar.oneOf(FaultKind.values()),
                    String.join(", ", EnumWords.of(FaultKind.values())),
                    Optional.empty(),
                    true));
    private static final Key<Integer> CRASHES = Key.optional("crashes", Scalar.number(Limits.FAULTS));
    private static final Key<Integer> RESTARTS = Key.optional("restarts", Scalar.number(Limits.FAULTS));
    private static final Key<ScheduleKind> SCHEDULES = Key.optional("schedules", Scalar.oneOf(ScheduleKind.values()));
    private static final Key<Integer> RUNS = Key.optional("runs", Scalar.number(Limits.RUNS));

    private final Key<SortedMap<String, Expectation>> designs;
    private final MapSchema schema;

    /** @param designs names of all designs that are there */
    public ScenarioReader(Collection<String> designs) {
        this.designs = Key.required(
                "designs", new TableSchema<>(List.copyOf(new TreeSet<>(designs)), ExpectationSchema.SCHEMA));
        this.schema = MapSchema.of(
                TITLE,
                SOURCE,
                SUBJECT,
                WORKLOAD,
                EVENTS,
                ABCI,
                FAULTS,
                CRASHES,
                RESTARTS,
                SCHEDULES,
                RUNS,
                ExpectationSchema.REMARKS,
                ExpectationSchema.RECOVERED,
                this.designs);
    }

    /** The JSON schema (draft 2020-12) of scenario files: all of the rules for single values. */
    public ObjectNode jsonSchema() {
        ObjectNode json = Schema.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Hangover scenario");
        return json.setAll(schema.json());
    }

    /**
     * The scenario.
     *
     * @param name its name
     * @param file name of the file, for messages
     * @param builtIn whether it comes with the program
     * @param text content of the file
     * @throws BadScenario when anything is wrong with it
     */
    public Scenario read(String name, String file, boolean builtIn, String text) {
        Values values = schema.read(new Place(file, "", 1), YamlTree.parse(file, text));
        SubjectKind subject = values.get(SUBJECT, SubjectKind.NODE);
        WorkloadSpec workload = values.get(WORKLOAD, WorkloadSchema.USUAL);
        List<EventSchema.Read> events = values.get(EVENTS, List.of());
        events.forEach(event -> event.requirePossible(subject, workload.blocks(), events));
        return new Scenario(
                name,
                builtIn ? "" : file,
                values.required(TITLE),
                values.get(SOURCE, ""),
                subject,
                workload,
                events.stream().map(EventSchema.Read::event).toList(),
                values.get(ABCI, Abci.LEGACY),
                faults(values, subject),
                values.required(designs),
                ExpectationSchema.demands(values));
    }

    private static FaultSettings faults(Values values, SubjectKind subject) {
        SortedSet<FaultKind> kinds = new TreeSet<>(values.get(FAULTS, List.of(FaultKind.RESTART, FaultKind.CRASH)));
        ScheduleKind schedules = values.get(SCHEDULES, ScheduleKind.FIFO);
        subject.cannotHave(kinds).ifPresent(kind -> {
            throw values.bad(
                    FAULTS, "'" + kind.word() + "'" + beside(subject) + "have disks of their own: take it out)");
        });
        if (!subject.isSingleNode() && schedules != ScheduleKind.FIFO) {
            throw values.bad(
                    SCHEDULES,
                    "'" + schedules.word() + "'" + beside(subject) + "take turns: leave it out, or say fifo)");
        }
        return new FaultSettings(
                kinds,
                count(values, CRASHES, FaultSettings.allowCrashes(kinds), "a fault that is a crash"),
                count(values, RESTARTS, FaultSettings.allowRestarts(kinds), FaultKind.RESTART.word()),
                schedules,
                runs(values, schedules));
    }

    private static String beside(SubjectKind subject) {
        return " is impossible beside subject: " + EnumWords.of(subject) + " (several parties ";
    }

    private static int count(Values values, Key<Integer> key, boolean possible, String needed) {
        int count = values.get(key, possible ? 1 : 0);
        if (count > 0 && !possible) {
            throw values.bad(key, count + " is impossible without " + needed + " among the faults");
        }
        return count;
    }

    private static int runs(Values values, ScheduleKind schedules) {
        int runs = values.get(RUNS, schedules.areSampled() ? Limits.DEFAULT_RUNS : 0);
        if (runs > 0 && !schedules.areSampled()) {
            throw values.bad(RUNS, runs + " is impossible without schedules: random or pct");
        }
        return runs;
    }
}
