package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What belongs to which member: stores and boundaries carry the member's name in front. */
final class NodeImages {
    private static final String PROCESS = "process";

    private NodeImages() {}

    /** A store of a member among the stores of all. */
    static String store(String member, String store) {
        return member + "/" + store;
    }

    /** A boundary of a member among the boundaries of all. */
    static Boundary boundary(String member, Boundary boundary) {
        return new Boundary(member + "." + boundary.name());
    }

    /** What a member does to what is outside of all. */
    static Effect effect(String member, Effect effect) {
        return new Effect(store(member, effect.channel()), effect.action(), effect.result());
    }

    /** What a member has done so far to what is outside of all. */
    static List<Effect> outside(Images all, String member) {
        String prefix = store(member, "");
        return all.outside().stream()
                .filter(effect -> effect.channel().startsWith(prefix))
                .map(effect ->
                        new Effect(effect.channel().substring(prefix.length()), effect.action(), effect.result()))
                .toList();
    }

    /** The disks of a member. */
    static Images disks(Images all, String member) {
        Map<String, Image> share = new TreeMap<>();
        String prefix = store(member, "");
        all.byStore().tailMap(prefix).forEach((store, image) -> {
            if (store.startsWith(prefix) && !store.equals(store(member, PROCESS))) {
                share.put(store.substring(prefix.length()), image);
            }
        });
        return Images.of(share);
    }

    /** The process of a member that was alive, and not the one that died. */
    static Optional<LiveProcess> process(Images all, String member) {
        return Optional.ofNullable((LiveProcess) all.byStore().get(store(member, PROCESS)));
    }

    /** Adds the share of a member to those of others. */
    static void add(Map<String, Image> all, String member, Images disks, Optional<LiveProcess> process) {
        disks.byStore().forEach((store, image) -> all.put(store(member, store), image));
        process.ifPresent(resident -> all.put(store(member, PROCESS), resident));
    }

    /** A difference in a store of a member. */
    static Difference of(String member, Difference difference) {
        return new Difference(
                store(member, difference.store()),
                difference.section(),
                difference.key(),
                difference.expected(),
                difference.actual());
    }

    /** The window that the one struck which died: of those that are not alive the first that was within a block. */
    static String windowOfTheDead(Subject node, List<String> members, Images all) {
        String between = node.window(node.blank());
        return members.stream()
                .filter(member -> process(all, member).isEmpty())
                .map(member -> node.window(disks(all, member)))
                .filter(window -> !window.equals(between))
                .findFirst()
                .orElse(between);
    }

    /** Other names for boundaries, of each member. */
    static SortedMap<String, Boundary> aliases(Subject node, List<String> members) {
        SortedMap<String, Boundary> aliases = new TreeMap<>();
        for (String member : members) {
            node.aliases().forEach((alias, boundary) -> aliases.put(member + "." + alias, boundary(member, boundary)));
        }
        return aliases;
    }
}
