package dev.hangover.reports.certificate;

/** The names of the members of a certificate's lines. They are for ever: what is added goes to the end of its line. */
final class Words {
    static final String CERTIFICATE = "certificate";
    static final String OF = "of";
    static final String KINDS = "kinds";
    static final String HORIZON = "horizon";
    static final String REJOIN = "rejoin";
    static final String EVERY_ORDER = "everyOrder";

    static final String NODE = "node";
    static final String FROM = "from";
    static final String AT = "at";
    static final String ORDER = "order";
    static final String STATE = "state";
    static final String CRASHES = "crashes";
    static final String RESTARTS = "restarts";
    static final String VERDICT = "verdict";
    static final String LAW = "law";
    static final String REJOINED = "rejoined";
    static final String FAULTS = "faults";

    static final String EDGE = "edge";
    static final String FAULT = "fault";
    static final String LEAVES = "leaves";

    static final String JUNCTION = "junction";
    static final String LIFE = "life";
    static final String DECISION = "decision";
    static final String ALTERNATIVES = "alternatives";

    static final String NODES = "nodes";
    static final String EDGES = "edges";
    static final String JUNCTIONS = "junctions";
    static final String MERGED = "merged";
    static final String VERDICTS = "verdicts";
    static final String COMPLETE = "complete";
    static final String SHA256 = "sha256";

    private Words() {}
}
