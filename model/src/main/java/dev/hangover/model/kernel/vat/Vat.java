package dev.hangover.model.kernel.vat;

import java.util.List;

/** A program that is delivered one message at a time. It keeps nothing in RAM between deliveries. */
public interface Vat {
    /** Its identifier, {@code v1} and so on. */
    String id();

    /**
     * Delivers a message.
     *
     * @param method what is asked
     * @param args with what
     * @throws VatFailure when the vat cannot handle it: what it changed is undone, and the message is gone
     */
    void deliver(String method, List<String> args, Syscalls syscalls);
}
