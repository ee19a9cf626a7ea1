/**
 * The application database in memory: nodes as objects, an image as a pointer.
 *
 * <p>Nothing here encodes a record or touches a file.
 */
package dev.hangover.model.cosmos.store.memory;
