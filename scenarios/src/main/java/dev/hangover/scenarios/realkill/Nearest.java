package dev.hangover.scenarios.realkill;

import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.simulation.Images;
import java.util.Collection;
import java.util.Comparator;

/** The predicted state that is most like an unpredicted one, for the diagnosis. */
final class Nearest {
    private Nearest() {}

    static String to(Images found, Collection<SimulatedRun.State> predicted) {
        return predicted.stream()
                .min(Comparator.comparingLong(state -> differingStores(found, state.images())))
                .map(state -> "nearest is " + state.struck() + ", but " + difference(state.images(), found))
                .orElse("nothing was predicted");
    }

    private static long differingStores(Images found, Images predicted) {
        return found.byStore().entrySet().stream()
                .filter(entry -> !entry.getValue().sameContent(predicted.get(entry.getKey())))
                .count();
    }

    private static String difference(Images expected, Images actual) {
        Comparison comparison = Comparison.of(0, expected, actual);
        return comparison
                .consensus()
                .or(comparison::local)
                .map(Object::toString)
                .orElse("nothing differs that can be read");
    }
}
