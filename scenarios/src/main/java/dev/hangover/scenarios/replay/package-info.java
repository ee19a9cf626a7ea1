/** Tokens and run files of the node, the fault and order options of the command line, and workloads that are written out. */
package dev.hangover.scenarios.replay;
