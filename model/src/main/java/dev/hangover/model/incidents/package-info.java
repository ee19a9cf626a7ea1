/**
 * What went wrong in the real system, as flaws that the model can be given one by one. Everything that a flaw touches asks
 * for it by name; nothing here knows what it touches.
 */
package dev.hangover.model.incidents;
