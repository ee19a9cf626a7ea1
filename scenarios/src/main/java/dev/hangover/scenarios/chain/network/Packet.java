package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Images;
import dev.hangover.model.cosmos.app.StoreNames;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.json.BridgeJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A message in the outbox of a node's mailbox.
 *
 * @param to the peer
 * @param number counted from 1 for each peer
 * @param body what it says
 */
record Packet(String to, long number, String body) {
    private static final String PATH = "mailbox.";

    /** The unacknowledged messages that a node has committed, by peer and number. */
    static List<Packet> committed(Images disks) {
        List<Packet> letters = new ArrayList<>();
        ((IavlImage) disks.get(MultiStore.NAME))
                .entries(StoreNames.VSTORAGE, Range.prefix(PATH.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(entry -> letters.addAll(written(
                        new String(entry.key(), StandardCharsets.UTF_8),
                        new String(entry.value(), StandardCharsets.UTF_8))));
        return letters;
    }

    /** The unacknowledged messages to one peer. */
    static List<Packet> committed(Images disks, String to) {
        return committed(disks).stream()
                .filter(letter -> letter.to().equals(to))
                .toList();
    }

    /** The highest number of a peer that a node has acknowledged, durably. */
    static long acknowledged(Images disks, String peer) {
        return ((IavlImage) disks.get(MultiStore.NAME))
                .value(StoreNames.VSTORAGE, (PATH + peer).getBytes(StandardCharsets.UTF_8))
                .map(mailbox -> BridgeJson.parse(new String(mailbox, StandardCharsets.UTF_8))
                        .get("ack")
                        .asLong())
                .orElse(0L);
    }

    /** The messages in what is written to a path of chain storage; none when it is not a mailbox. */
    static List<Packet> written(String path, String value) {
        List<Packet> letters = new ArrayList<>();
        if (path.startsWith(PATH)) {
            for (JsonNode message : BridgeJson.parse(value).get("outbox")) {
                letters.add(new Packet(
                        path.substring(PATH.length()),
                        message.get(0).asLong(),
                        message.get(1).asString()));
            }
        }
        return letters;
    }
}
