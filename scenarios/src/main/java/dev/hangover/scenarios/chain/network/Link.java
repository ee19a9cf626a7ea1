package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Images;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The connection between two kernels, in the manner of Waterken: it carries what has been committed and not acknowledged,
 * each message once a connection, with the highest number that the sender has received. A connection ends when either side
 * dies; a new one begins with all that is unacknowledged.
 */
final class Link {
    private static final String NOTHING = "nothing";

    private final SortedMap<String, Long> sent = new TreeMap<>();
    private final SortedMap<String, Long> told = new TreeMap<>();

    /**
     * @param disks of both, when the connection is made
     * @param again whether what an earlier connection may have carried is sent again
     */
    Link(SortedMap<String, Images> disks, boolean again) {
        if (!again) {
            disks.forEach((from, own) -> disks.keySet()
                    .forEach(to -> Packet.committed(own, to).forEach(letter -> sent.put(from, letter.number()))));
        }
    }

    /**
     * What goes to one side now, as transactions of its next block.
     *
     * @param from the other side
     * @param fromDisks what that one has committed
     */
    List<Tx> packets(String from, Images fromDisks, String to) {
        long ack = Packet.acknowledged(fromDisks, to);
        List<Tx> packets = new ArrayList<>();
        for (Packet letter : Packet.committed(fromDisks, to)) {
            if (letter.number() > sent.getOrDefault(from, 0L)) {
                packets.add(packet(from, letter.number(), ack, letter.body().replace(' ', '-')));
                sent.put(from, letter.number());
            }
        }
        if (packets.isEmpty() && ack > told.getOrDefault(from, 0L)) {
            packets.add(packet(from, 0, ack, NOTHING));
        }
        if (!packets.isEmpty()) {
            told.put(from, ack);
        }
        return packets;
    }

    /** What it remembers. */
    @Override
    public String toString() {
        return "sent " + sent + ", acknowledgements told " + told;
    }

    private static Tx packet(String from, long number, long ack, String body) {
        return new Tx(ActionKind.PACKET, List.of(from, Long.toString(number), Long.toString(ack), body));
    }
}
