package dev.hangover.model.cosmos.store.content;

import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.disk.ContentSum;
import dev.hangover.model.disk.Summed;

/** An entry of the fast index that remembers its sum. */
final class IndexEntry implements Summed {
    private final FastEntry entry;
    private ContentSum sum;

    IndexEntry(FastEntry entry) {
        this.entry = entry;
    }

    FastEntry entry() {
        return entry;
    }

    @Override
    public ContentSum sum() {
        if (sum == null) {
            sum = ContentSum.ZERO.mix(entry.key()).mix(entry.version()).mix(entry.value());
        }
        return sum;
    }
}
