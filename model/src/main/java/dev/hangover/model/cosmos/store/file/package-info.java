/**
 * The application database in a real file, an MVStore of H2, with the bytes that the Go programs would write.
 *
 * <p>Nothing here decides what to write or when.
 */
package dev.hangover.model.cosmos.store.file;
