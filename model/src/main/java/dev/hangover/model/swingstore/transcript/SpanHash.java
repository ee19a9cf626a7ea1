package dev.hangover.model.swingstore.transcript;

import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.text.SqlText;
import java.nio.charset.StandardCharsets;

/** The cumulative hash of a span: every item is chained to all items before it in the span. */
public final class SpanHash {
    /** The hash of a span without items. */
    public static final String INITIAL = Digests.sha256("start of transcript span".getBytes(StandardCharsets.US_ASCII));

    private SpanHash() {}

    /** The hash after one more item. */
    public static String add(String hash, String item) {
        String both = hash + Digests.sha256(SqlText.utf8(item));
        return Digests.sha256(both.getBytes(StandardCharsets.US_ASCII));
    }
}
