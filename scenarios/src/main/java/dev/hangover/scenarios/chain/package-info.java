/** How a scenario and a design become a subject: a node, or several of them, with its conditions and its workload. */
package dev.hangover.scenarios.chain;
