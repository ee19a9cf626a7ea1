/**
 * Properties of the stores of the model, against references that are as plain as can be.
 *
 * <p>Whole nodes and their crashes are not tried here.
 */
package dev.hangover.scenarios.stores;
