/**
 * The records of the application database: what can be filed, under which key, and in which bytes.
 *
 * <p>Nothing here stores anything. Who files records, and when, is decided in the packages beside and below.
 */
package dev.hangover.model.cosmos.store.record;
