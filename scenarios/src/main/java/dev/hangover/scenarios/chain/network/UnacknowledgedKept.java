package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.log.LogImage;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whatever the outside has received, its sender remembers to have sent, word for word. Else the sender has a hangover: it
 * was restarted, does not know what it already did, and did something else. Nothing is acknowledged here, so that the outbox
 * keeps all that was ever sent.
 */
final class UnacknowledgedKept implements Invariant {
    @Override
    public String name() {
        return "hangover";
    }

    @Override
    public Optional<Difference> violation(long section, Images images) {
        SortedMap<String, String> remembered = new TreeMap<>();
        Packet.committed(NodeImages.disks(images, Outside.NODE))
                .forEach(letter -> remembered.put(Inbox.key(letter.to(), letter.number()), letter.body()));
        SortedMap<String, String> received =
                ((LogImage) images.get(Inbox.STORE)).records().byKey();
        return received.entrySet().stream()
                .filter(letter -> !letter.getValue().equals(remembered.get(letter.getKey())))
                .findFirst()
                .map(letter -> new Difference(
                        Inbox.STORE,
                        section,
                        "message " + letter.getKey(),
                        Optional.ofNullable(remembered.get(letter.getKey())),
                        Optional.of(letter.getValue())));
    }
}
