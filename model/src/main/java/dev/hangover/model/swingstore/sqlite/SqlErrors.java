package dev.hangover.model.swingstore.sqlite;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import java.sql.SQLException;

/** Says in the store's own words what SQLite refused. */
final class SqlErrors {
    private static final int SQLITE_CONSTRAINT = 19;

    private SqlErrors() {}

    static SwingStoreException of(SQLException cause, String statement) {
        return new SwingStoreException(code(cause), cause.getMessage() + " in: " + statement, cause);
    }

    private static ErrorCode code(SQLException cause) {
        if ((cause.getErrorCode() & 0xFF) == SQLITE_CONSTRAINT) {
            return ErrorCode.CONSTRAINT;
        }
        String message = cause.getMessage();
        return message != null && message.contains("no such savepoint") ? ErrorCode.LOST_SAVEPOINT : ErrorCode.SQL;
    }
}
