/**
 * Values that cross between the two sides of a node, and the ports that take them: messages from the kernel side to cosmos
 * ({@link dev.hangover.model.bridge.ChainMessage}) and back ({@link dev.hangover.model.bridge.HostMessage}), and the export data of
 * the swing-store. Both sides know this package; it knows neither.
 */
package dev.hangover.model.bridge;
