/**
 * Taking a store out and in: export data, artifacts, the checks of completeness, import and repair.
 *
 * <p>Reads and writes whole tables; the rules of everyday use live with the stores.
 */
package dev.hangover.model.swingstore.export;
