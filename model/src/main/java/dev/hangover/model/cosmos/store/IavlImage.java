package dev.hangover.model.cosmos.store;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.content.CommittedView;
import dev.hangover.model.cosmos.store.content.DatabaseContent;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.disk.Syncing;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The application database as a crash leaves it. Images of both kinds of store answer alike: everything is read from
 * the records.
 */
public interface IavlImage extends Image {
    /** All records, for a store that boots from them. */
    DatabaseContent content();

    default long version() {
        return content().latestCommit();
    }

    /** In a few words, for a debugger. */
    default String describe() {
        return "IAVL trees of height " + version();
    }

    /** The latest commit record, empty before the first. */
    default Optional<CommitInfo> commitInfo() {
        return content().commitInfo(version());
    }

    /** The value of a key at the committed version. */
    default Optional<byte[]> value(String store, byte[] key) {
        return new CommittedView(content()).value(store, key);
    }

    /** Entries of one store at the committed version, ascending; none when it is not part of the commit. */
    default Iterator<KeyValue> entries(String store, Range range) {
        return new CommittedView(content()).entries(store, range);
    }

    @Override
    List<IavlImage> older();

    /**
     * What could be left in place of the next write that is not synced: this, without what could be left in its own place,
     * and then that, as far back as a power cut reaches.
     *
     * @param alone this image, listing nothing as older
     * @param syncing whether the commit records sync, so that nothing before the last of them can be lost
     */
    default List<IavlImage> olderAfterThis(IavlImage alone, Syncing syncing) {
        List<IavlImage> all = Durability.after(alone, older());
        if (syncing == Syncing.SYNC) {
            return all;
        }
        return all.stream()
                .filter(image -> image.version() > version() - Durability.MOST_COMMITS)
                .toList();
    }

    @Override
    default Fingerprint fingerprint() {
        return content().fingerprint();
    }

    @Override
    default boolean reportsWrites() {
        return true;
    }

    /** The AppHash, the height, every root, and every entry of every committed store. */
    @Override
    default SortedMap<String, String> consensus() {
        return new CommittedView(content()).consensus();
    }

    /** Trees that are ahead of the commit record, saves that were cut off, and a fast index that is not its tree. */
    @Override
    default SortedMap<String, String> local() {
        return new CommittedView(content()).local();
    }
}
