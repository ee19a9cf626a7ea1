package dev.hangover.model.incidents.variant;

import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An answer to agoric-sdk #6736, where a power cut left the swing-store three blocks ahead of cosmos: the deployed protocol,
 * but the sends of the last blocks are all kept, not those of the last one only. Cosmos, which is handed the lost blocks
 * again one by one, then has all their effects repeated.
 *
 * <p>With one block it survives what {@code ram-chain-sends} survives. What it costs is the size of the kept lists.
 */
public final class KeptBlocks implements HostDesign {
    private static final int MOST = 3;

    private final int blocks;

    private KeptBlocks(int blocks) {
        this.blocks = blocks;
    }

    /** One variant for each number of blocks, from 1 to 3. */
    public static List<KeptBlocks> variants() {
        return IntStream.rangeClosed(1, MOST).mapToObj(KeptBlocks::new).toList();
    }

    @Override
    public String name() {
        return blocks == 1 ? "keeps-1-block" : "keeps-" + blocks + "-blocks";
    }

    @Override
    public String summary() {
        return "ram-chain-sends that keeps the sends of the last " + (blocks == 1 ? "block" : blocks + " blocks")
                + ": survives that many lost by cosmos (I7)";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("ram-chain-sends");
    }

    @Override
    public int repeatableBlocks() {
        return blocks;
    }

    @Override
    public HostProtocol start(Host host) {
        return new Keeping(host, blocks);
    }

    private record Keeping(Host host, int blocks) implements HostProtocol {
        @Override
        public void replay(long height) {
            String kept = host.find(key(height)).orElse("[]");
            host.sends().replaceBy(ChainSend.read(kept));
            host.sends().replay();
        }

        @Override
        public void save(long height) {
            KvStore keys = host.storage().kvStore();
            List<ChainSend> taken = host.sends().take();
            keys.set(key(height), ChainSend.write(taken));
            if (height > blocks) {
                keys.delete(key(height - blocks));
            }
            host.save(height, taken);
        }

        private static String key(long height) {
            return HostKeys.CHAIN_SENDS + "." + height;
        }
    }
}
