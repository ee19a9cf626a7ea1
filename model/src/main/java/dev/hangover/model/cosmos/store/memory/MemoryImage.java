package dev.hangover.model.cosmos.store.memory;

import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.content.DatabaseContent;
import java.util.List;

/** An image that shares everything with the store it was taken from; any number of runs may boot from it. */
public record MemoryImage(DatabaseContent content, List<IavlImage> older) implements IavlImage {
    @Override
    public String toString() {
        return describe();
    }
}
