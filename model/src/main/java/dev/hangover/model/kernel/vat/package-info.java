/**
 * The vats: deterministic programs that are delivered messages, keep their state in the vatstore and act through
 * syscalls. A vat knows neither the store nor the chain behind them.
 */
package dev.hangover.model.kernel.vat;
