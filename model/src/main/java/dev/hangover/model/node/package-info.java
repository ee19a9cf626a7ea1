/**
 * The whole node: consensus, application, kernel side and their disks, put together for one life of one process.
 */
package dev.hangover.model.node;
