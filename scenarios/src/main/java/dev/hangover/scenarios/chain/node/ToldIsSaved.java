package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.SeenWithoutFault;
import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.SavedBlock;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An invariant of the time between the two commits of a block: what is saved has the effects of what cosmos was told in the block.
 * While the swing-store is one block ahead, what it saved is all that a restarted process knows of them.
 *
 * <p>It is compared by effect: for each path of chain storage, each key of the export data and the bank, what was done to it, in
 * order. So a design may save batches merged, leave out what was only read, or keep writes to different paths in another order.
 */
public final class ToldIsSaved {
    /** Its name. */
    public static final String LAW = "told-is-saved";

    private static final String DONE = "true";

    private final HostDesign design;
    private final Runnable step;

    /** @param design whose protocol saves */
    public ToldIsSaved(HostDesign design) {
        this(design, () -> {});
    }

    /**
     * @param design whose protocol saves
     * @param step done before each block that is looked at
     */
    public ToldIsSaved(HostDesign design, Runnable step) {
        this.design = design;
        this.step = step;
    }

    /**
     * The first block of a reference run of one node that contradicts it.
     *
     * @param reference which has its images at each place of its blocks
     */
    public Optional<SeenWithoutFault> firstViolation(Reference reference) {
        return lastBetweenTheCommits(reference).entrySet().stream()
                .flatMap(block -> reference
                        .effectsAfter(block.getKey())
                        .flatMap(told -> violation(block.getKey(), told, block.getValue()))
                        .stream())
                .findFirst()
                .map(difference -> new SeenWithoutFault(LAW, difference));
    }

    /** What contradicts it in one block, if anything does. */
    Optional<Difference> violation(long height, List<Effect> told, SqlImage saved) {
        step.run();
        SavedBlock block = SavedBlock.in(saved, design, new Answers(told)::to);
        SortedMap<String, String> expected =
                effects(told.stream().map(ToldIsSaved::message).toList());
        return block.refusal()
                .map(refusal -> new Difference(
                        "saved", height, "answers", Optional.of("those that cosmos gave"), Optional.of(refusal)))
                .or(() -> Comparison.first("saved", height, expected, effects(block.messages())));
    }

    private static SortedMap<Long, SqlImage> lastBetweenTheCommits(Reference reference) {
        SortedMap<Long, SqlImage> last = new TreeMap<>();
        Images before = null;
        for (FaultPoint candidate : reference.candidates()) {
            if (candidate.images() != before) {
                before = candidate.images();
                Heights heights = Heights.of(before);
                if (heights.sql() == heights.iavl() + 1) {
                    last.put(heights.sql(), Heights.sql(before));
                }
            }
        }
        return last;
    }

    private static ChainMessage message(Effect effect) {
        return ChainMessage.of(BridgeJson.parse(effect.action()));
    }

    /** What messages do, by what they do it to. */
    private static SortedMap<String, String> effects(List<ChainMessage> messages) {
        SortedMap<String, String> effects = new TreeMap<>();
        for (ChainMessage message : messages) {
            if (message instanceof ChainMessage.StorageSet set) {
                effects.put("storage " + set.path(), written(set.value()));
            } else if (message instanceof ChainMessage.StorageSetWithoutNotify set) {
                effects.put("storage " + set.path(), written(set.value()));
            } else if (message instanceof ChainMessage.StorageAppend append) {
                effects.merge("storage " + append.path(), "appended " + append.value(), ToldIsSaved::then);
            } else if (message instanceof ChainMessage.UpdateExportData batch) {
                batch.entries().forEach(entry -> effects.put("export data " + entry.key(), written(entry.value())));
            } else if (message instanceof ChainMessage.Give || message instanceof ChainMessage.Grab) {
                // Each gives its account a new nonce, so their order over all accounts counts.
                effects.merge("bank", message.brief(), ToldIsSaved::then);
            }
        }
        return effects;
    }

    private static String written(String value) {
        return value == null ? "deleted" : "set to " + value;
    }

    private static String then(String first, String second) {
        return first + ", " + second;
    }

    /** Answers as cosmos answered in the block, each message in its turn; a message that comes too often as before. */
    private static final class Answers {
        private final List<Effect> told;
        private final List<Effect> waiting;

        Answers(List<Effect> told) {
            this.told = told;
            this.waiting = new ArrayList<>(told);
        }

        String to(ChainMessage message) {
            String action = message.json().toString();
            Optional<Effect> next = first(waiting, action);
            next.ifPresent(waiting::remove);
            return next.or(() -> first(told, action)).map(Effect::result).orElse(DONE);
        }

        private static Optional<Effect> first(List<Effect> effects, String action) {
            return effects.stream()
                    .filter(effect -> effect.action().equals(action))
                    .findFirst();
        }
    }
}
