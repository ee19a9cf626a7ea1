package dev.hangover.model.cosmos.store.content;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.model.disk.PersistentMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All records of the application database. Immutable; safe to share between runs. */
public final class DatabaseContent {
    /** A database in which nothing was ever written. */
    public static final DatabaseContent EMPTY =
            new DatabaseContent(new TreeMap<>(), PersistentMap.empty(Long::compare), 0);

    private final SortedMap<String, TreeContent> trees;
    private final PersistentMap<Long, CommitEntry> commits;
    private final long latestCommit;
    private Fingerprint fingerprint;

    private DatabaseContent(
            SortedMap<String, TreeContent> trees, PersistentMap<Long, CommitEntry> commits, long latestCommit) {
        this.trees = Collections.unmodifiableSortedMap(trees);
        this.commits = commits;
        this.latestCommit = latestCommit;
    }

    /** The content after a batch was written. */
    public DatabaseContent with(List<StoreRecord> batch) {
        Map<String, TreeContentEditor> editors = new TreeMap<>();
        PersistentMap<Long, CommitEntry> newCommits = commits;
        long newLatest = latestCommit;
        for (StoreRecord record : batch) {
            if (record instanceof StoreRecord.OfTree ofTree) {
                editors.computeIfAbsent(ofTree.store(), store -> tree(store).edit())
                        .apply(ofTree);
            } else if (record instanceof StoreRecord.CommitPut put) {
                newCommits = newCommits.with(put.info().version(), new CommitEntry(put.info()));
            } else if (record instanceof StoreRecord.LatestVersion latest) {
                newLatest = latest.version();
            }
        }
        if (editors.isEmpty()) {
            return new DatabaseContent(trees, newCommits, newLatest);
        }
        SortedMap<String, TreeContent> newTrees = new TreeMap<>(trees);
        editors.forEach((store, editor) -> newTrees.put(store, editor.done()));
        return new DatabaseContent(newTrees, newCommits, newLatest);
    }

    /** The records of one tree; an empty one for a name that was never written to. */
    public TreeContent tree(String store) {
        return trees.getOrDefault(store, TreeContent.EMPTY);
    }

    /** The records of all trees that were ever written to, by name. */
    public SortedMap<String, TreeContent> trees() {
        return trees;
    }

    /** The commit record of a height. */
    public Optional<CommitInfo> commitInfo(long version) {
        return Optional.ofNullable(commits.get(version)).map(CommitEntry::info);
    }

    /** The latest committed height, 0 before the first. */
    public long latestCommit() {
        return latestCommit;
    }

    /** Fingerprint over all records. It does not depend on the order in which they came. */
    public Fingerprint fingerprint() {
        if (fingerprint == null) {
            Fingerprint.Builder builder = Fingerprint.of().add(latestCommit);
            builder.add(commits.sum().high()).add(commits.sum().low());
            trees.forEach((store, tree) -> tree.addTo(builder.add(store)));
            fingerprint = builder.build();
        }
        return fingerprint;
    }
}
