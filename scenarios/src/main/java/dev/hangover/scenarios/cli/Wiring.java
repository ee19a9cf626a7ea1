package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.campaign.Campaign;
import dev.hangover.scenarios.campaign.Conformance;

/** The one place that knows what is behind the command line. */
final class Wiring {
    private Wiring() {}

    static Campaign campaign() {
        throw new UnsupportedOperationException("this build has no engine behind its command line");
    }

    static Conformance conformance() {
        throw new UnsupportedOperationException("this build has no model to check vectors against");
    }
}
