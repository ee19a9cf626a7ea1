package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.expectation.MaxShrunk;
import dev.hangover.harness.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one scenario from the text of its file. Everything that is wrong with it is an error: unknown and duplicate keys,
 * wrong types, words that nobody knows, numbers out of range, and what contradicts itself.
 */
public final class ScenarioReader {
    private static final List<String> KEYS = List.of(
            "title",
            "source",
            "subject",
            "workload",
            "events",
            "abci",
            "faults",
            "crashes",
            "restarts",
            "schedules",
            "runs",
            "remarks",
            "recovered",
            "designs");

    private final Vocabulary vocabulary;

    /** @param vocabulary the words that scenarios may use */
    public ScenarioReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
        Fields fields = Fields.of(file, "", YamlTree.parse(file, text), KEYS);
        String title = fields.text(fields.required("title"));
        String source = fields.entry("source").map(fields::text).orElse("");
        String subject = fields.entry("subject")
                .map(entry -> fields.word(entry, Limits.SUBJECTS))
                .orElse(Limits.NODE);
        WorkloadSpec workload = new WorkloadReader(file, vocabulary).workload(fields);
        List<ScenarioEvent> events = new EventReader(file, subject, vocabulary).events(fields, workload.blocks());
        String abci = fields.entry("abci")
                .map(entry -> fields.word(entry, Limits.ABCI))
                .orElse(Limits.LEGACY);
        FaultSettings faults = FaultSettings.read(fields, vocabulary);
        if (!subject.equals(Limits.NODE) && !faults.schedules().equals(Limits.SCHEDULES.get(0))) {
            throw fields.bad(
                    fields.required("schedules"),
                    "'" + faults.schedules() + "' is impossible beside subject: " + subject
                            + " (several parties take turns: leave it out, or say fifo)");
        }
        for (String kind : faults.kinds()) {
            if (!subject.equals(Limits.NODE) && Limits.OF_SINGLE_NODES.contains(kind)) {
                throw fields.bad(
                        fields.required("faults"),
                        "'" + kind + "' is impossible beside subject: " + subject
                                + " (several parties have disks of their own: take it out)");
            }
        }
        SortedMap<String, Expectation> designs = designs(file, fields);
        return new Scenario(
                name,
                builtIn ? "" : file,
                title,
                source,
                subject,
                workload,
                events,
                abci,
                faults.kinds(),
                faults.crashes(),
                faults.restarts(),
                faults.schedules(),
                faults.runs(),
                designs,
                DemandsReader.read(fields));
    }

    private SortedMap<String, Expectation> designs(String file, Fields fields) {
        Node.Entry entry = fields.required("designs");
        Fields designs = Fields.of(file, "designs", entry.value(), new ArrayList<>(vocabulary.designs()));
        if (designs.entries().isEmpty()) {
            throw fields.bad(entry, "names no design (at least one, with what is expected of it)");
        }
        SortedMap<String, Expectation> found = new TreeMap<>();
        for (Node.Entry design : designs.entries()) {
            found.put(design.key(), expectation(file, designs, design));
        }
        return found;
    }

    private static Expectation expectation(String file, Fields designs, Node.Entry design) {
        if (!(design.value() instanceof Node.Mapping)) {
            return Expectation.of(Verdict.parse(designs.word(design, Verdict.words())));
        }
        Fields fields = Fields.of(
                file,
                designs.below(design.key()),
                design.value(),
                List.of("expect", "window", "law", "maxShrunk", "besides", "remarks", "recovered"));
        Verdict verdict = Verdict.parse(fields.word(fields.required("expect"), Verdict.words()));
        Optional<Node.Entry> window = fields.entry("window");
        Optional<Node.Entry> law = fields.entry("law");
        Optional<Node.Entry> maxShrunk = fields.entry("maxShrunk");
        Optional<Node.Entry> besides = fields.entry("besides");
        if (verdict == Verdict.CONVERGED) {
            window.or(() -> law).or(() -> maxShrunk).or(() -> besides).ifPresent(entry -> {
                throw fields.bad(entry, "is impossible beside expect: converged (only a failure has one)");
            });
        }
        besides.filter(entry ->
                        Verdict.parse(fields.word(entry, Verdict.words())).compareTo(verdict) <= 0)
                .ifPresent(entry -> {
                    throw fields.bad(entry, "is no worse than expect: " + verdict.word() + " (leave it out)");
                });
        return new Expectation(
                verdict,
                window.map(entry -> fields.word(entry, Limits.WINDOWS)),
                law.map(fields::text),
                maxShrunk.map(entry -> maxShrunk(file, fields, entry)),
                besides.map(entry -> Verdict.parse(fields.word(entry, Verdict.words()))),
                DemandsReader.read(fields));
    }

    private static MaxShrunk maxShrunk(String file, Fields above, Node.Entry entry) {
        Fields fields =
                Fields.of(file, above.below(entry.key()), entry.value(), List.of("crashes", "blocks", "actions"));
        return new MaxShrunk(
                fields.number(fields.required("crashes"), Limits.FAULTS),
                fields.number(fields.required("blocks"), Limits.BLOCKS),
                fields.number(fields.required("actions"), Limits.ACTIONS));
    }
}
