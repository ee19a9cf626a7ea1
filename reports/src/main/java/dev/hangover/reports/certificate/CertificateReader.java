package dev.hangover.reports.certificate;

import dev.hangover.harness.certificate.Allowance;
import dev.hangover.harness.certificate.Bound;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertifiedChoicePoint;
import dev.hangover.harness.certificate.Edge;
import dev.hangover.harness.certificate.Node;
import dev.hangover.harness.certificate.Totals;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.reports.jsonl.Line;
import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.reports.jsonl.MalformedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads certificates. What it says must make sense line by line; whether it is true is not asked here. */
public final class CertificateReader {
    private static final long MOST_FAULTS = 9;

    private final Path path;
    private final SortedMap<Long, Node> nodes = new TreeMap<>();
    private final SortedMap<Long, List<Edge>> edges = new TreeMap<>();
    private final SortedMap<Long, List<CertifiedChoicePoint>> turns = new TreeMap<>();

    private CertificateReader(Path path) {
        this.path = path;
    }

    /**
     * Reads a file.
     *
     * @throws MalformedFile when it is no certificate of this version, or not all of one
     */
    public static Certificate read(Path path) {
        return new CertificateReader(path).certificate(LinesFile.text(path));
    }

    private Certificate certificate(String text) {
        Line first = Line.of(path, 1, text.lines().findFirst().orElse(""));
        if (first.optional(Words.CERTIFICATE).isEmpty()) {
            throw new MalformedFile(path, 1, "this is no certificate ('explore --certificate FILE' writes one)");
        }
        long version = first.wholeNumber(Words.CERTIFICATE);
        if (version != Certificate.VERSION) {
            throw new MalformedFile(
                    path,
                    1,
                    "a certificate of version " + version + ", and only version " + Certificate.VERSION
                            + " is understood (write it again with 'explore --certificate FILE')");
        }
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        if (last == 0 || !text.endsWith("\n") || !text.startsWith("{\"" + Words.NODES + "\"", last)) {
            throw new MalformedFile(path, 0, "is truncated: its last line does not hold the totals");
        }
        String subject = first.text(Words.OF);
        Bound bound = bound(first);
        int number = 1;
        for (int from = text.indexOf('\n') + 1; from < last; from = text.indexOf('\n', from) + 1) {
            take(Line.of(path, ++number, text.substring(from, text.indexOf('\n', from))));
        }
        Totals totals = totals(Line.of(path, number + 1, text.substring(last, text.length() - 1)));
        return new Certificate(subject, bound, nodes, edges, turns, totals, Digest.of(text.substring(0, last)));
    }

    private static Bound bound(Line line) {
        List<FaultKind> kinds = new ArrayList<>();
        line.list(line.member(Words.KINDS), "member '" + Words.KINDS + "'")
                .forEach(kind -> kinds.add(kind(line, kind)));
        return new Bound(
                allowance(line),
                kinds,
                within(line, Words.HORIZON, 1, Integer.MAX_VALUE),
                truth(line, Words.REJOIN),
                truth(line, Words.EVERY_ORDER));
    }

    private static FaultKind kind(Line line, JsonNode word) {
        String text = line.text(word, "a kind of fault");
        return Arrays.stream(FaultKind.values())
                .filter(kind -> kind.word().equals(text))
                .findFirst()
                .orElseThrow(() -> line.malformed("no kind of fault: '" + text + "'"));
    }

    private void take(Line line) {
        if (line.optional(Words.EDGE).isPresent()) {
            Edge edge = new Edge(line.wholeNumber(Words.EDGE), fault(line), optionalText(line, Words.LEAVES));
            edges.computeIfAbsent(edge.from(), none -> new ArrayList<>()).add(edge);
        } else if (line.optional(Words.NODE).isPresent()) {
            Node node = node(line);
            if (nodes.put(node.number(), node) != null) {
                throw line.malformed("run " + node.number() + " is listed twice");
            }
        } else if (line.optional(Words.JUNCTION).isPresent()) {
            CertifiedChoicePoint turn = new CertifiedChoicePoint(
                    line.wholeNumber(Words.JUNCTION),
                    within(line, Words.LIFE, 0, Integer.MAX_VALUE),
                    within(line, Words.DECISION, 1, Integer.MAX_VALUE),
                    within(line, Words.ALTERNATIVES, 2, Integer.MAX_VALUE),
                    optionalText(line, Words.STATE));
            turns.computeIfAbsent(turn.from(), none -> new ArrayList<>()).add(turn);
        } else {
            throw line.malformed("neither a node nor an edge nor a junction");
        }
    }

    private static Node node(Line line) {
        try {
            return new Node(
                    line.wholeNumber(Words.NODE),
                    optionalNumber(line, Words.FROM),
                    FaultSequence.parse(line.text(Words.AT), new TreeMap<>()),
                    Schedule.parse(line.text(Words.ORDER)),
                    line.text(Words.STATE),
                    allowance(line),
                    Verdict.parse(line.text(Words.VERDICT)),
                    line.text(Words.LAW),
                    optionalNumber(line, Words.REJOINED),
                    line.wholeNumber(Words.FAULTS),
                    line.wholeNumber(Words.JUNCTIONS));
        } catch (IllegalArgumentException e) {
            throw line.malformed(e.getMessage());
        }
    }

    private static Fault fault(Line line) {
        List<Fault> faults;
        try {
            faults =
                    FaultSequence.parse(line.text(Words.FAULT), new TreeMap<>()).faults();
        } catch (IllegalArgumentException e) {
            throw line.malformed(e.getMessage());
        }
        if (faults.size() != 1) {
            throw line.malformed("member '" + Words.FAULT + "' is not one fault");
        }
        return faults.get(0);
    }

    private static Totals totals(Line line) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        JsonNode said = line.object(line.member(Words.VERDICTS), "member '" + Words.VERDICTS + "'");
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, line.wholeNumber(line.member(said, verdict.word()), verdict.word()));
        }
        return new Totals(
                line.wholeNumber(Words.NODES),
                line.wholeNumber(Words.EDGES),
                line.wholeNumber(Words.JUNCTIONS),
                line.wholeNumber(Words.MERGED),
                new Tally(counts),
                truth(line, Words.COMPLETE),
                line.text(Words.SHA256));
    }

    private static Allowance allowance(Line line) {
        return new Allowance(within(line, Words.CRASHES, 0, MOST_FAULTS), within(line, Words.RESTARTS, 0, MOST_FAULTS));
    }

    private static int within(Line line, String name, long low, long high) {
        long number = line.wholeNumber(name);
        if (number < low || number > high) {
            throw line.malformed("member '" + name + "' is not in " + low + " to " + high + ": " + number);
        }
        return (int) number;
    }

    private static boolean truth(Line line, String name) {
        return line.truth(line.member(name), "member '" + name + "'");
    }

    private static Optional<String> optionalText(Line line, String name) {
        return line.member(name).isNull() ? Optional.empty() : Optional.of(line.text(name));
    }

    private static OptionalLong optionalNumber(Line line, String name) {
        return line.member(name).isNull() ? OptionalLong.empty() : OptionalLong.of(line.wholeNumber(name));
    }
}
