/** The programs that vats run here: small ones, each worth crashing for a reason of its own. */
package dev.hangover.model.kernel.program;
