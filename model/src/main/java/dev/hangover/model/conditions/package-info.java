/**
 * What makes the life of a node special beside its design, as values: what differs in single blocks, upgrades of the chain, changes of
 * the swing-store's layout, what the operator does. It knows no component.
 */
package dev.hangover.model.conditions;
