package dev.hangover.model.cosmos.store.content;

import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.disk.ContentSum;
import dev.hangover.model.disk.Summed;

/** A commit record that remembers its sum. */
final class CommitEntry implements Summed {
    private final CommitInfo info;
    private ContentSum sum;

    CommitEntry(CommitInfo info) {
        this.info = info;
    }

    CommitInfo info() {
        return info;
    }

    @Override
    public ContentSum sum() {
        if (sum == null) {
            sum = ContentSum.ZERO.mix(info.encode());
        }
        return sum;
    }
}
