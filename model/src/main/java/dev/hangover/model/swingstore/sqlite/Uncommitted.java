package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.Measured;
import java.util.Arrays;
import java.util.List;

/**
 * The uncommitted changes of a connection, which are part of the memory of the process. While a section is under way
 * they are measured by a hash of the statements that made them, which costs less than reading all rows.
 */
final class Uncommitted implements Measured {
    private static final long PRIME = 0x100000001b3L;

    private final Database database;
    private long statements;

    Uncommitted(Database database) {
        this.database = database;
    }

    @Override
    public Object measured() {
        if (!database.inTransaction()) {
            return "no transaction is open";
        }
        Content content = new Content(database);
        return List.of(content.consensus(), content.local());
    }

    @Override
    public Object measuredUnderWay() {
        return database.inTransaction() ? statements : "no transaction is open";
    }

    /** A statement was run that returns no rows. */
    void ran(String text, Object... values) {
        mix(text);
        for (Object value : values) {
            mix(value instanceof byte[] bytes ? Integer.toString(Arrays.hashCode(bytes)) : String.valueOf(value));
        }
    }

    /** Everything is committed. */
    void none() {
        statements = 0;
    }

    private void mix(String text) {
        long hash = statements;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        statements = (hash ^ text.length()) * PRIME;
    }
}
