package dev.hangover.scenarios.conformance.swingstore;

import static dev.hangover.scenarios.conformance.swingstore.Parameter.ARTIFACTS;
import static dev.hangover.scenarios.conformance.swingstore.Parameter.BYTES;
import static dev.hangover.scenarios.conformance.swingstore.Parameter.NUMBER;
import static dev.hangover.scenarios.conformance.swingstore.Parameter.OBJECT;
import static dev.hangover.scenarios.conformance.swingstore.Parameter.OPTIONS;
import static dev.hangover.scenarios.conformance.swingstore.Parameter.PAIRS;
import static dev.hangover.scenarios.conformance.swingstore.Parameter.TEXT;
import static dev.hangover.scenarios.conformance.swingstore.Parameter.TEXT_OR_NULL;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The arguments of every operation: section 3 of the format. */
final class Signatures {
    private static final Map<String, Signature> BY_NAME = new TreeMap<>();

    static {
        for (String facet : new String[] {"kernel.kv.", "host.kv."}) {
            all(Signature.of(TEXT_OR_NULL), facet + "get", facet + "has", facet + "getNextKey", facet + "delete");
            all(Signature.of(TEXT_OR_NULL, TEXT_OR_NULL), facet + "set");
        }
        all(Signature.of(), "crank.start", "crank.end", "crank.emitHashes", "crank.activityhash");
        all(Signature.of(TEXT), "crank.savepoint", "crank.rollback");
        all(Signature.of(TEXT), "transcript.init", "transcript.rolloverSpan", "transcript.rolloverIncarnation");
        all(Signature.of(TEXT), "transcript.bounds", "transcript.stop");
        all(Signature.of(TEXT, TEXT), "transcript.addItem");
        all(Signature.of(TEXT, NUMBER).lastIsOptional(), "transcript.readSpan", "transcript.deleteVat");
        all(Signature.of(TEXT, NUMBER, BYTES), "snapshot.save");
        all(Signature.of(TEXT), "snapshot.load", "snapshot.info", "snapshot.stop");
        all(Signature.of(), "snapshot.deleteUnused");
        all(Signature.of(TEXT, NUMBER).lastIsOptional(), "snapshot.deleteVat");
        all(Signature.of(TEXT, OBJECT), "bundle.add");
        all(Signature.of(TEXT), "bundle.has", "bundle.get", "bundle.delete");
        all(Signature.of(), "host.commit", "store.close", "store.crash");
        all(Signature.of(PAIRS), "host.repairMetadata", "raw.addPendingExports");
        all(Signature.of(OPTIONS).lastIsOptional(), "store.open", "store.reopen");
        all(Signature.of(TEXT, TEXT), "store.migrate", "export.artifact", "export.artifactText");
        all(Signature.of(PAIRS, ARTIFACTS, TEXT), "import.synthetic");
        all(Signature.of(TEXT), "export.artifacts", "exporter.open");
        all(Signature.of(TEXT_OR_NULL), "export.hostKV", "exporter.hostKV");
        all(Signature.of(), "export.data", "exporter.data", "exporter.artifacts", "exporter.close");
        all(Signature.of(), "ctl.failNextExport", "raw.pendingExports", "raw.inTransaction", "raw.tables");
    }

    private Signatures() {}

    /** The signature of an operation, empty when the format has no such operation. */
    static Optional<Signature> of(String operation) {
        return Optional.ofNullable(BY_NAME.get(operation));
    }

    private static void all(Signature signature, String... operations) {
        for (String operation : operations) {
            BY_NAME.put(operation, signature);
        }
    }
}
