/**
 * The port through which trees and commit records become durable: batches of records, the rule by which a
 * save becomes one batch or several, and the boundaries around every write.
 *
 * <p>Nothing here decides what to save. Where records go is the business of the packages below.
 */
package dev.hangover.model.cosmos.store;
