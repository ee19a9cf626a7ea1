/**
 * What a chain agrees on at a height: the roots of all stores, the AppHash over them, and the commit record that keeps
 * both.
 *
 * <p>Nothing here knows where roots come from or where records go.
 */
package dev.hangover.model.cosmos.apphash;
