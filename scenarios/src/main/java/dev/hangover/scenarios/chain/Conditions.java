package dev.hangover.scenarios.chain;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.disk.Synchronous;
import dev.hangover.model.disk.Syncing;
import dev.hangover.model.host.Condition;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The conditions that the events of a scenario bring about, those outside of a single node among them. */
final class Conditions {
    private Conditions() {}

    /** At least one, {@link Condition#NORMAL} if there is no other. */
    static SortedSet<Condition> of(Scenario scenario, NodeConditions conditions) {
        SortedSet<Condition> found = Condition.of(conditions);
        scenario.events().forEach(event -> outside(event).ifPresent(found::add));
        if (scenario.faults().kinds().contains(FaultKind.POWER_LOSS)) {
            found.addAll(notSynced(SubjectFactory.durability(scenario)));
        }
        if (found.size() > 1) {
            found.remove(Condition.NORMAL);
        }
        return found;
    }

    private static Optional<Condition> outside(ScenarioEvent event) {
        return switch (event.kind()) {
            case NEWCOMER -> event.forgetsHostKeys() ? Optional.of(Condition.HOST_KEYS_FORGOTTEN) : Optional.empty();
            case EARLY_RELEASE -> Optional.of(Condition.RELEASED_EARLY);
            case LOSSY_LINK -> Optional.of(Condition.LOSSY_LINK);
            default -> Optional.empty();
        };
    }

    private static SortedSet<Condition> notSynced(Durability durability) {
        SortedSet<Condition> found = new TreeSet<>();
        if (durability.sql() != Synchronous.FULL) {
            found.add(Condition.SWING_STORE_NOT_SYNCED);
        }
        if (durability.iavl() != Syncing.SYNC) {
            found.add(Condition.TREES_NOT_SYNCED);
        }
        if (durability.blocks() != Syncing.SYNC) {
            found.add(Condition.BLOCKS_NOT_SYNCED);
        }
        return found;
    }
}
