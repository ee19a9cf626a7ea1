package dev.hangover.harness.toy;

/** What is wrong with the toy. Each is the smallest mistake of its kind. */
public enum Bug {
    /** Nothing is. */
    NONE,
    /** The last send of a section is not recorded, so a replay does not bring it. */
    LOST_WRITE,
    /** A replay brings the first send twice. */
    DUPLICATED_EFFECT,
    /** A replay brings the sends last to first. That changes no sum. */
    WRONG_ORDER,
    /** The same, and the audit store holds a number that depends on the order. */
    WRONG_ORDER_THAT_COUNTS,
    /** Every section asks a question whose answer is not used, and a replay leaves it out. */
    ASKS_LESS,
    /** The same, and a clean stop parks the sends of its section. */
    ASKS_LESS_AND_LEAKS_RAM,
    /** A recovery waits for something that never comes. */
    WAITS_FOREVER,
    /** A recovery tries again, and again. */
    TRIES_FOREVER,
    /** A replay throws the saved list away before the audit store has committed. */
    SECOND_CRASH,
    /** A recovery leaves a mark that makes a crash four sections later lose a send. */
    MUCH_LATER_CRASH,
    /** The same, and the mark is in RAM: a restart in between wipes it out. */
    MUCH_LATER_CRASH_OF_ONE_LIFE,
    /** The commit does not wait for the background tasks. */
    LATE_TASK,
    /** When rent comes before interest, the last send of the section is not recorded. */
    RECORDS_BY_ORDER,
    /** The same, but only when both came early, and a third task has to be waited for. */
    RECORDS_BY_ORDER_AND_DELAY,
    /** Catches every exception at a boundary, and continues. */
    SWALLOWS_CRASH,
    /** Catches every exception at a boundary, and throws another one. */
    WRAPS_CRASH,
    /** Catches a write that failed, and continues. */
    SWALLOWS_FAILED_WRITE,
    /** Catches a write that failed, continues, and parks the sends of its section when it is stopped cleanly. */
    PARKS_AFTER_FAILED_WRITE,
    /** The ledger does not sync what it writes; the audit store does. */
    UNSYNCED_LEDGER,
    /** An amount depends on how many amounts were ever asked for in this JVM. */
    UNSEEDED,
    /** An amount depends on the wall clock. */
    UNSEEDED_CLOCK,
    /** An amount depends on where objects are in memory. */
    UNSEEDED_IDENTITY,
    /** A task is named by a static counter. */
    UNSEEDED_TASK_NAMES,
    /** The same as the first, but only what is durable shows it. */
    UNSEEDED_IN_SILENCE,
    /** A clean stop parks the sends of its section, and the next start sends them again. */
    LEAKS_RAM,
    /** A process that replayed keeps in RAM what it replayed, and sends it again with the next section. */
    HANGS_OVER,
    /** The same, and does not say what it has in RAM. */
    HANGS_OVER_IN_SILENCE,
    /** A recovery leaves a task in line that changes the next section. */
    LEAVES_A_TASK,
    /** Work of a section is put in line for the next one, and a clean stop does not finish it. */
    LEAVES_WORK_AT_A_STOP,
    /** Stops itself when the stores disagree at a start. */
    REFUSES,
    /** Stops itself once when the stores disagree at a start, and thinks better of it. */
    REFUSES_ONCE,
    /** Stops itself in section 2, crash or no crash. */
    ALWAYS_REFUSES,
    /** Stops itself in section 2, but for a process that has replayed. */
    REFUSES_UNLESS_RECOVERED,
    /** Stops itself at every start that finds section 1 to be the last. */
    DISLIKES_SECTION_ONE,
    /** Nothing is: a process that was started before section 1 stops before section 2, because a plan demands it. */
    STOPS_AS_PLANNED,
    /** Stops like that, and the process that is started then sends one send less when it replays section 2. */
    LOSES_AFTER_PLANNED_STOP,
    /** Every process stops before section 2, because a plan demands it. */
    ALWAYS_STOPS_AS_PLANNED,
    /** Meets an exception that it does not expect when the stores disagree at a start. */
    THROWS,
    /** Throws an exception at a clean stop. */
    THROWS_IN_STOP,
    /** Cannot hand over what is durable after a crash. */
    HIDES_IMAGES,
    /** A recovery keeps asking for memory. */
    EATS_MEMORY,
    /** Comes back from a section after a recovery without having finished it. */
    STANDS_STILL,
    /** Section 2 takes something away that it does not account for. */
    BROKEN_INVARIANT,
    /** A recovery leaves something beside the consensus content that contradicts an invariant. */
    LOCAL_INVARIANT,
    /** Calls a boundary what only a clean restart may be called. */
    TAKES_A_RESERVED_NAME,
    /** Writes the ledger twice where it announces one write. */
    UNANNOUNCED_WRITE,
    /** The same, and it catches the exception. */
    UNANNOUNCED_WRITE_SWALLOWED,
    /** Writes the ledger in a task between two boundaries, and writes it again. */
    UNANNOUNCED_WRITE_IN_A_TASK,
    /** The ledger does not report that it is written. */
    UNREPORTED_WRITE,
    /** A process that recovered books too much three sections later. */
    REMEMBERS_RECOVERY,
    /** The same, and the cause is a field that is left out by name. */
    UNMEASURED_FIELD,
    /** The same after a recovery in section 3 or later only. */
    UNMEASURED_FIELD_LATE,
    /** The same, and the cause is a static field. */
    UNMEASURED_STATIC,
    /** A stop leaves something else when the process was started after a stop; the start after it takes that away. */
    REMEMBERS_RESTART,
    /** The same, and what tells it so is a field that is left out by name. */
    UNMEASURED_RESTART,
    /** Names a store that never commits as the one that makes effects permanent. */
    NOBODY_COMMITS;

    /** They cannot be repeated, forked or judged: nothing to compare. A pattern of names. */
    public static final String UNREPEATABLE =
            "UNSEEDED.*|UNMEASURED.*|UNANNOUNCED.*|UNREPORTED.*|READS_THE_CLOCK|HASHES_IDENTITY|COUNTS_TASKS|HIDES_IMAGES|NOBODY_COMMITS";
}
