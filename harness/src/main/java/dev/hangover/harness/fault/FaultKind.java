package dev.hangover.harness.fault;

import java.util.Locale;

/** The kinds of faults. Which of them a subject can be struck by is up to the subject: a store that syncs loses nothing. */
public enum FaultKind {
    /** The process is stopped cleanly between two sections, and started again. */
    RESTART,
    /** The process dies; everything that was written survives, synced or not. */
    CRASH,
    /** The machine goes dark: of what was not synced, each store may lose its last writes. */
    POWER_LOSS,
    /** A durable write fails and the process gets an exception. The write may be there nevertheless. */
    IO_ERROR,
    /** The process is asked to stop in the middle of its work, as by SIGTERM, and started again. */
    TERMINATE;

    /** The lower-case name used in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
