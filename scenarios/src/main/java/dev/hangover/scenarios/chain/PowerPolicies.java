package dev.hangover.scenarios.chain;

import dev.hangover.harness.input.BadInput;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.disk.Synchronous;
import dev.hangover.model.disk.Syncing;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads from a scenario what a power cut can take from each store. */
public final class PowerPolicies {
    private static final List<String> STORES = List.of("sql", "iavl", "blocks");

    private PowerPolicies() {}

    /**
     * The policies of a scenario; strict ones where it says nothing.
     *
     * @throws BadInput when it names a store or a policy that there is none of
     */
    public static Durability of(Scenario scenario) {
        SortedMap<String, String> said = new TreeMap<>();
        for (ScenarioEvent event : scenario.events()) {
            if (event.kind().equals(EventKind.DURABILITY.word())) {
                said.putAll(event.settings());
            }
        }
        TreeSet<String> unknown = new TreeSet<>(said.keySet());
        STORES.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new BadInput("scenario '" + scenario.name() + "', event durability: '" + unknown.first()
                    + "' is no store with a policy (one of " + String.join(", ", STORES) + ")");
        }
        return new Durability(
                policy(scenario, said, "sql", Synchronous.values(), Synchronous.FULL),
                policy(scenario, said, "iavl", Syncing.values(), Syncing.SYNC),
                policy(scenario, said, "blocks", Syncing.values(), Syncing.SYNC));
    }

    private static <P extends Enum<P>> P policy(
            Scenario scenario, SortedMap<String, String> said, String store, P[] policies, P usual) {
        String word = said.getOrDefault(store, word(usual));
        return Arrays.stream(policies)
                .filter(policy -> word(policy).equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("scenario '" + scenario.name() + "', event durability: " + store
                        + " is '"
                        + word + "' (one of "
                        + String.join(
                                ", ",
                                Arrays.stream(policies).map(PowerPolicies::word).toList()) + ")"));
    }

    private static String word(Enum<?> policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }
}
