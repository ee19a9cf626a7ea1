package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.Adversary;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.scenarios.incidents.IncidentResult;
import dev.hangover.scenarios.incidents.IncidentSearch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Two incidents, of which the first is found. */
final class FakeIncidents implements IncidentSearch {
    @Override
    public List<String> ids() {
        return List.of("I1", "I2");
    }

    @Override
    public IncidentResult investigate(String id) {
        boolean found = id.equals("I1");
        return new IncidentResult(
                id,
                "agoric-sdk #1",
                "something happens",
                "flawed-" + id,
                "does something wrong",
                List.of(),
                List.of("guarded"),
                found,
                true,
                found,
                found ? "diverged (lost-effect): something is lost" : "",
                found ? "diverged" : "",
                found ? "lost-effect" : "",
                found ? "before-sql" : "",
                found ? Optional.of(new Adversary(1, 0, 1, "crash")) : Optional.empty(),
                found
                        ? Optional.of(new ShrunkForm(
                                FakeEngine.TOKEN, "./hangover replay " + FakeEngine.TOKEN, "1/end", 1, 0, 1, true))
                        : Optional.empty(),
                found ? OptionalLong.of(3) : OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                0);
    }
}
