/**
 * What all parts of one open store share: the session, the noting and delivery of export data, the callbacks, the errors.
 *
 * <p>No part of the store lives here, and nothing here knows one.
 */
package dev.hangover.model.swingstore.session;
