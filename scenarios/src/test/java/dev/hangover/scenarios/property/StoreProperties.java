package dev.hangover.scenarios.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.chain.TemporaryStores;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** In memory and in files, the same run has the same events and the same durable states, faults included. */
@AddLifecycleHook(WholeRuns.class)
class StoreProperties {
    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyStoreAgreesWithMemory(@ForAll("cases") Case drawn) {
        Made inMemory = made(drawn, "memory");

        Limits.STORES.stream()
                .filter(store -> !store.equals("memory"))
                .forEach(store -> requireSame(inMemory, made(drawn, store)));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Cases.of(Cases.all(), 2, 2);
    }

    /** Makes the run in such a store. */
    Made made(Case drawn, String store) {
        try (TemporaryStores workspace = TemporaryStores.of(store)) {
            return drawn.made(store, drawn.trials(workspace.housing()), true);
        }
    }

    private static void requireSame(Made inMemory, Made other) {
        String both = "in memory" + inMemory.described() + "in files" + other.described();
        assertThat(other.outcome()).as(both).isEqualTo(inMemory.outcome());
        assertThat(other.execution().struck())
                .as(both)
                .isEqualTo(inMemory.execution().struck());
        Made.requireSame(both, inMemory.lines(), other.lines());
    }
}
