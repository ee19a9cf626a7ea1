/**
 * Small append-only databases for what consensus keeps: texts by key, the last write of a key counts, every write is
 * synced. In memory an image is a pointer; in files it is an H2 MVStore.
 */
package dev.hangover.model.consensus.log;
