package dev.hangover.harness.expectation;

import dev.hangover.harness.result.ShrunkForm;

/**
 * The largest form that a shrunk failure may have.
 *
 * @param crashes at most so many crashes
 * @param sections at most so many sections
 * @param actions at most so many actions
 */
public record MaxShrunk(int crashes, int sections, int actions) {
    /** Whether this form is no larger. */
    public boolean admits(ShrunkForm form) {
        return form.crashes() <= crashes && form.sections() <= sections && form.actions() <= actions;
    }
}
