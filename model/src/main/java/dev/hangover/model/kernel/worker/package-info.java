/**
 * Workers: vats as they are in RAM. They can be thrown away at any time and are rebuilt from the last heap snapshot and
 * the transcript after it, so nothing here may matter to what becomes durable.
 */
package dev.hangover.model.kernel.worker;
