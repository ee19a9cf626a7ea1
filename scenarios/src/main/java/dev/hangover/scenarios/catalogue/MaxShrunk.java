package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.result.ShrunkForm;

/**
 * The largest form that a shrunk failure may have.
 *
 * @param crashes at most so many crashes
 * @param blocks at most so many blocks
 * @param actions at most so many actions
 */
public record MaxShrunk(int crashes, int blocks, int actions) {
    /** Whether this form is no larger. */
    public boolean admits(ShrunkForm form) {
        return form.crashes() <= crashes && form.blocks() <= blocks && form.actions() <= actions;
    }
}
