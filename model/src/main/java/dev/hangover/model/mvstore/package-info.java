/** H2's MVStore as every store of the node uses it. Nothing here knows what is kept in one. */
package dev.hangover.model.mvstore;
