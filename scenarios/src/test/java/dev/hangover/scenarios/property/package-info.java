/**
 * The properties of whole runs: values that jqwik draws and shrinks (workloads, designs, orders of tasks, planned faults), and
 * the claims that hold for all of them.
 */
package dev.hangover.scenarios.property;
