/**
 * Access to SQLite: connections, statements, transactions, the table layout, and images of committed state.
 *
 * <p>What the rows mean is decided elsewhere; no other package may speak JDBC.
 */
package dev.hangover.model.swingstore.sqlite;
