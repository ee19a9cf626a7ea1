package dev.hangover.scenarios.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a scenario can make happen besides its workload. */
enum EventKind {
    /** At the end of this block, or of every one, the kernel's state is changed outside of any crank. */
    LATE_WRITE,
    /** No crank is made in this block, or in any. */
    SKIP_CRANKS,
    /** At the end of this block, or of every one, the kernel side writes to chain storage. */
    PUBLISH,
    /** The chain starts with software whose schema has to be reached by upgradeSwingset. */
    UPGRADE,
    /** A process that starts at this height or later runs newer software, without an upgrade plan. */
    UNANNOUNCED_UPGRADE,
    /**
     * The chain has decided that new software executes this block and all after it. {@code early: true} has it installed as
     * soon as the swing-store is there, {@code start-check: true} has cosmos stop software that is early.
     */
    UPGRADE_PLAN,
    /** The swing-store hands over export data while it is opened for the first time. */
    FLUSH_AT_OPEN,
    /**
     * The disks sync other than they should: {@code sql: full|normal|off} is SQLite's synchronous, {@code iavl: sync|async} and
     * {@code blocks: sync|async} say whether these stores sync where they promise to. Only a power cut shows it.
     */
    DURABILITY;

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
