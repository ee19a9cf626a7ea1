/** What the standard library leaves out about files. Nothing here knows what is in them. */
package dev.hangover.model.files;
