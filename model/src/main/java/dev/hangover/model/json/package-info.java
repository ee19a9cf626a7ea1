/**
 * JSON as the two sides of a node exchange and store it. What the texts mean is decided by those who write them; nothing
 * of the domain lives here.
 */
package dev.hangover.model.json;
