package dev.hangover.scenarios.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a scenario can make happen besides its workload. */
enum EventKind {
    /** At the end of this block the kernel's state is changed outside of any crank. */
    LATE_WRITE,
    /** No crank is made in this block. */
    SKIP_CRANKS,
    /** The chain starts with software whose schema has to be reached by upgradeSwingset. */
    UPGRADE,
    /** New software executes this block and all after it, as governance has decided. */
    UPGRADE_PLAN,
    /** A process that starts at this height or later runs newer software, without an upgrade plan. */
    UNANNOUNCED_UPGRADE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EventKind parse(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("no such event: '" + word + "' (one of " + words() + ")"));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(EventKind::word).toList();
    }
}
