/**
 * What lies between the kernel and a vat: deliveries, syscalls, the heap, and how a vat can fail. A vat knows neither the
 * store nor the chain behind them.
 */
package dev.hangover.model.kernel.vat;
