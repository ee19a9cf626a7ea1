package dev.hangover.model.kernel.vat;

/** Carries out syscalls: the kernel when a message is delivered, the transcript when a worker is rebuilt. */
@FunctionalInterface
public interface SyscallHandler {
    /** Carries one out; the answer is a text, or null when there is none. */
    String handle(Syscall syscall);
}
