/**
 * Access to SQLite: connections, statements, transactions, the making of tables, and images of committed state. The
 * package {@code page} below reads the content of an image from its pages.
 *
 * <p>What the rows mean is decided elsewhere; no other package may speak JDBC.
 */
package dev.hangover.model.swingstore.sqlite;
