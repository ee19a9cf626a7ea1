/**
 * What went wrong in the real system, as flaws that the model can be given one by one: what they are called, and what each of them
 * changes in the settings of a node. Nothing below knows of them.
 */
package dev.hangover.model.incidents;
