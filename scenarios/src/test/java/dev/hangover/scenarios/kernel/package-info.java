/** Claims about the kernel inside a whole node, over random workloads. */
package dev.hangover.scenarios.kernel;
