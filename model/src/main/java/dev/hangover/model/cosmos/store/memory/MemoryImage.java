package dev.hangover.model.cosmos.store.memory;

import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.content.DatabaseContent;

/**
 * An image that shares everything with the store it was taken from. Any number of runs may boot from it.
 *
 * @param content all records
 */
public record MemoryImage(DatabaseContent content) implements IavlImage {}
