/**
 * What consensus orders: blocks of transactions, drawn from Choices or written out. The same seed gives the same blocks on
 * every node and in every run; nothing here looks at state.
 */
package dev.hangover.model.workload;
