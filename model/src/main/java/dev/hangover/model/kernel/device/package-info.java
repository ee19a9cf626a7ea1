/**
 * The devices: what vats call and have an answer from at once. They are not undone when a delivery is, except for what
 * they keep in the kernel's store. The c-list entries of device nodes are left out: vats call devices by name.
 */
package dev.hangover.model.kernel.device;
