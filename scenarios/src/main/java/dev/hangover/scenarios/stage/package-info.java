/**
 * How a scenario becomes a subject: which chain, which design, which disks, and what happens to it. Nothing here makes runs.
 */
package dev.hangover.scenarios.stage;
