package dev.hangover.harness.memory;

/** The scope of a measurement: how much of a process is measured. */
public enum Scope {
    /** All but what is left out by name; the process is between two sections. */
    BETWEEN_SECTIONS,
    /** All but what is left out by name; a section is under way. */
    UNDER_WAY,
    /**
     * What is left out by name too, but for what is on disks and what belongs to the harness. An object whose content cannot
     * be read is reported as such.
     */
    EVERYTHING
}
