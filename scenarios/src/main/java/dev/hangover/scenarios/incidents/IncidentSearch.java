package dev.hangover.scenarios.incidents;

import java.util.List;

/** Finds incidents of the real system. */
public interface IncidentSearch {
    /** Ids of the incidents, which are also the names of their scenarios. */
    List<String> ids();

    /**
     * Finds an incident in the design that it is planted in.
     *
     * @param id one of {@link #ids}
     * @throws dev.hangover.harness.input.BadInput when there is no such incident
     */
    IncidentResult investigate(String id);
}
