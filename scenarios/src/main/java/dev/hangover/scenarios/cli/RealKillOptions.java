package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.scenarios.catalogue.Limits;
import picocli.CommandLine.Option;

/** The options of checks against processes that are really killed. */
final class RealKillOptions {
    private static final int USUAL = 25;
    private static final Limits.Range RANDOM = new Limits.Range(0, 10_000);

    @Option(
            names = "--real-kill",
            description = "Also kill real processes at every window, and compare; without scenarios on a fixed set.")
    private boolean wanted;

    @Option(
            names = "--random-kills",
            paramLabel = "N",
            description = "How many processes of each case --real-kill kills at random instants (default: 25).")
    private Integer random;

    /** @throws BadInput when something is wrong with the options themselves, or with this use of --at */
    void check(String at) {
        if (random != null && !wanted) {
            throw new BadInput("--random-kills: only with --real-kill");
        }
        if (!RANDOM.contains(random())) {
            throw new BadInput("--random-kills: '" + random + "' is not a whole number from " + RANDOM);
        }
        if (wanted && at != null) {
            throw new BadInput("--real-kill: kills at every window, not only at --at (leave one of them out)");
        }
    }

    boolean wanted() {
        return wanted;
    }

    int random() {
        return random == null ? USUAL : random;
    }
}
