/**
 * State-sync: the state of a node at one height as a snapshot, and a new node made from it. The trees of cosmos come with
 * the AppHash that proves them; the swing-store is imported from the verified copy of its export data in those trees, plus
 * untrusted artifacts. How chunks travel between peers is left out.
 */
package dev.hangover.model.statesync;
