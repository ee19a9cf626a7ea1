package dev.hangover.model.host.design;

import static dev.hangover.model.host.ExpectedVerdict.DIVERGES;
import static dev.hangover.model.host.ExpectedVerdict.LATENT;
import static dev.hangover.model.host.ExpectedVerdict.REFUSES;

import dev.hangover.harness.simulation.Measured;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.DesignTable;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.design.ExportDeltas.KeptDeltas;
import dev.hangover.model.host.design.ExportDeltasEager.EagerDeltas;
import dev.hangover.model.host.design.HostDeltasAtCommit.Gathered;
import dev.hangover.model.host.design.HostStorageSync.SyncRows;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The variants of the designs, each with one condition taken out, and the protocols of those that need one of their own. */
public final class DesignVariants implements DesignTable {
    private static final HostDesign RAM = new RamChainSends();
    private static final HostDesign FLUSH = new ExplicitFlush();
    private static final HostDesign ROWS = new HostStorageSync();
    private static final HostDesign GATHERED = new HostDeltasAtCommit();
    private static final HostDesign DELTAS = new ExportDeltas();
    private static final HostDesign EAGER = new ExportDeltasEager();

    @Override
    public List<HostDesign> designs() {
        return List.of(
                new Variant(
                        RAM,
                        "no-interlock",
                        "ram-chain-sends, but the answer to COMMIT_BLOCK does not await the export queue",
                        DesignVariants::losesExports,
                        Unawaited::new),
                // Both deletions are in the transaction of the next block, so nothing durable tells them apart
                // (agoric-sdk
                // #9655, on how long the sends must be retained).
                new Variant(
                        RAM,
                        "dropped-at-begin",
                        "ram-chain-sends, but the saved list is deleted when the next block begins",
                        DesignVariants::losesExports,
                        DroppedAtBegin::new),
                // Where agoric-sdk #9655 puts it: too late when the AppHash is fixed before Commit.
                new Variant(
                        FLUSH,
                        "flush-at-commit",
                        "explicit-flush, but in COMMIT_BLOCK, and awaited there",
                        (condition, abci) ->
                                abci == Abci.FINALIZE && condition.leavesExports() ? REFUSES : condition.usual(),
                        host -> new FlushedAtCommit(host, true)),
                // As the snippet in agoric-sdk #9655 has it: what was flushed is still on its way when the list is
                // taken.
                new Variant(
                        FLUSH,
                        "flush-without-await",
                        "explicit-flush in COMMIT_BLOCK, but the sends are collected without awaiting the export queue",
                        DesignVariants::losesExports,
                        host -> new FlushedAtCommit(host, false)),
                // What is not sent is durable, and reaches cosmos only if a crash has it replayed.
                new Variant(
                        ROWS,
                        "sync-rows-of-commit-unsent",
                        "host-storage-sync, but rows written during commit() are not sent",
                        DesignVariants::losesExports,
                        UnsentAtCommit::new),
                // A second crash in the same window loses the rows.
                new Variant(
                        ROWS,
                        "sync-rows-cleared-by-replay",
                        "host-storage-sync, but a replayed commit clears the rows",
                        (condition, abci) -> LATENT,
                        host -> new SyncRows(host) {
                            @Override
                            public void recommit(long height) {
                                rows.clear();
                                super.recommit(height);
                            }
                        }),
                // What commit() hands over waits in RAM for the next block.
                new Variant(
                        GATHERED,
                        "deltas-gathered-unflushed",
                        "host-deltas-at-commit, but nothing is flushed before it is gathered",
                        (condition, abci) -> abci == Abci.FINALIZE && condition != Condition.UPGRADE_WITHOUT_CRANK
                                ? REFUSES
                                : losesExports(condition, abci),
                        Gathered::new),
                // As agoric-sdk #9655 words it: a second crash in the same window finds nothing to send.
                new Variant(
                        DELTAS,
                        "export-deltas-as-proposed",
                        "export-deltas, but every commit clears the table, also that of a replayed block",
                        (condition, abci) -> abci == Abci.FINALIZE ? REFUSES : LATENT,
                        host -> new KeptDeltas(host) {
                            @Override
                            public void recommit(long height) {
                                save(height);
                            }
                        }),
                new Variant(
                        EAGER,
                        "eager-cleared-by-replay",
                        "export-deltas-eager, but a replayed commit clears the table",
                        (condition, abci) -> LATENT,
                        host -> new EagerDeltas(host) {
                            @Override
                            public void recommit(long height) {
                                save(height);
                            }
                        }),
                new Variant(
                        EAGER,
                        "eager-without-await",
                        "export-deltas-eager, but the answer to COMMIT_BLOCK does not await the export queue",
                        EAGER::expectedVerdict,
                        host -> new EagerDeltas(host) {
                            @Override
                            public void beforeCommitReply() {
                                new Unawaited(host).beforeCommitReply();
                            }
                        }),
                // A replay makes fewer writes, in another order, than the block did, and ends in the same state: that
                // the
                // table keeps every change is no condition of its safety.
                new Variant(
                        EAGER,
                        "eager-last-changes",
                        "export-deltas-eager, but the table keeps only the last change of each key",
                        DeltaTable.LAST_CHANGES,
                        EAGER::expectedVerdict,
                        EagerDeltas::new),
                new Variant(
                        EAGER,
                        "eager-only-at-commit",
                        "export-deltas-eager, but only what commit() flushes enters the table",
                        DeltaTable.ONLY_AT_COMMIT,
                        (condition, abci) -> DIVERGES,
                        EagerDeltas::new));
    }

    private static ExpectedVerdict losesExports(Condition condition, Abci abci) {
        return condition.leavesExports() ? DIVERGES : condition.usual();
    }

    private record Variant(
            HostDesign base,
            String name,
            String summary,
            DeltaTable deltaTable,
            BiFunction<Condition, Abci, ExpectedVerdict> expected,
            Function<Host, HostProtocol> protocol)
            implements HostDesign, Measured {
        Variant(
                HostDesign base,
                String name,
                String summary,
                BiFunction<Condition, Abci, ExpectedVerdict> expected,
                Function<Host, HostProtocol> protocol) {
            this(base, name, summary, base.deltaTable(), expected, protocol);
        }

        /** The name: the functions of several rows look alike. */
        @Override
        public Object measured() {
            return name;
        }

        @Override
        public Optional<String> variantOf() {
            return Optional.of(base.name());
        }

        @Override
        public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
            return expected.apply(condition, abci);
        }

        @Override
        public HostProtocol start(Host host) {
            return protocol.apply(host);
        }
    }

    private record Unawaited(Host host) implements HostProtocol {
        @Override
        public void beforeCommitReply() {
            host.simulation().yield("answer to COMMIT_BLOCK");
        }
    }

    private record DroppedAtBegin(Host host) implements HostProtocol {
        @Override
        public void onNewBlock() {
            host.storage().kvStore().delete(HostKeys.CHAIN_SENDS);
        }
    }

    private record FlushedAtCommit(Host host, boolean awaited) implements HostProtocol {
        @Override
        public void save(long height) {
            host.storage().flushExportCallbacks();
            if (awaited) {
                host.exports().await();
            }
            HostProtocol.super.save(height);
        }
    }

    private static final class UnsentAtCommit extends SyncRows {
        private boolean committing;

        UnsentAtCommit(Host host) {
            super(host);
        }

        @Override
        public void onExport(List<ExportEntry> batch) {
            if (committing) {
                rows.add(batch);
            } else {
                super.onExport(batch);
            }
        }

        @Override
        public void save(long height) {
            committing = true;
            super.save(height);
            committing = false;
        }
    }
}
