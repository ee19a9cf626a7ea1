package dev.hangover.harness.simulation;

/**
 * A place of a run: the n-th time since the last fault that the process reaches a boundary in one section.
 *
 * @param section what is being worked on, by number. Zero before the process has said.
 * @param boundary the boundary reached
 * @param occurrence counted from 1 within section and boundary, over the lives since the last fault
 */
public record Place(long section, Boundary boundary, int occurrence) {
    /** @throws IllegalArgumentException when the section is negative or the occurrence below 1 */
    public Place {
        if (section < 0 || occurrence < 1) {
            throw new IllegalArgumentException("no such place: section " + section + ", occurrence " + occurrence);
        }
    }

    /** For example {@code 3/sql.commit.after}, or {@code 3/replay.send#2} for the second time. */
    @Override
    public String toString() {
        return section + "/" + boundary.name() + (occurrence == 1 ? "" : "#" + occurrence);
    }
}
