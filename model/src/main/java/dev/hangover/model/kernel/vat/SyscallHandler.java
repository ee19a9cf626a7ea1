package dev.hangover.model.kernel.vat;

/** Carries out syscalls: the kernel when a message is delivered, the transcript when a worker is rebuilt. */
@FunctionalInterface
public interface SyscallHandler {
    String handle(Syscall syscall);
}
