/**
 * What export data says about the tables: the form of its records, what each artifact mode needs to be there, and the
 * repair of records that an earlier import left out.
 *
 * <p>Whole exports and imports, and their bytes, are the business of the package {@code export}.
 */
package dev.hangover.model.swingstore.metadata;
