/**
 * The content of the application database as an immutable value: adding a batch makes another one that shares almost
 * everything with the one before.
 *
 * <p>Every part keeps a sum over its records that does not depend on how they came there, so that equal contents are
 * found by comparing sums. Nothing here knows of files.
 */
package dev.hangover.model.cosmos.store.content;
