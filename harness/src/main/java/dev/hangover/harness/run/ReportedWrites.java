package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.UnannouncedWrite;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what is durable from boundary to boundary with the writes that stores reported, so that a store whose images
 * declare reports cannot omit one.
 */
final class ReportedWrites {
    private final List<String> versioned;
    private final Set<String> written = new TreeSet<>();
    private Images known;

    /** @param versioned the stores that commit one after the other */
    ReportedWrites(List<String> versioned) {
        this.versioned = versioned;
    }

    /** A life begins with these disks. */
    void begin(Images disks) {
        known = disks;
        written.clear();
    }

    void wrote(String store) {
        written.add(store);
    }

    /**
     * The process came to a boundary.
     *
     * @param now what is durable; the same object while nothing changed
     * @throws UnannouncedWrite when a store changed that has not reported a write since the boundary before, or when two stores
     *     that report none both changed since then
     */
    void check(Place place, Images now) {
        if (now == known) {
            return;
        }
        now.byStore().forEach((store, image) -> {
            Image before = known.byStore().get(store);
            if (image != before
                    && image.reportsWrites()
                    && !written.contains(store)
                    && (before == null || !image.sameContent(before))) {
                throw UnannouncedWrite.unreported(store, place);
            }
        });
        List<String> together = versioned.stream()
                .filter(store -> !reports(store, now) && changed(store, now))
                .toList();
        if (together.size() > 1) {
            throw UnannouncedWrite.together(together, place);
        }
        begin(now);
    }

    private static boolean reports(String store, Images now) {
        Image image = now.byStore().get(store);
        return image == null || image.reportsWrites();
    }

    private boolean changed(String store, Images now) {
        Image before = known.byStore().get(store);
        Image image = now.byStore().get(store);
        return image != before && before != null && !image.sameContent(before);
    }
}
