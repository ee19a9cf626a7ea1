/**
 * Properties of the real stores below the model: memory and file mode must not differ.
 *
 * <p>No scenario and no host design is run here.
 */
package dev.hangover.scenarios.stores;
