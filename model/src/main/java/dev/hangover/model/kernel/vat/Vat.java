package dev.hangover.model.kernel.vat;

import java.util.List;

/**
 * A program that is delivered one message at a time. It has no fields: what it remembers is in its heap, which is RAM, or
 * in its store. Given the same heap and the same answers it does the same, always.
 */
public interface Vat {
    /** The first delivery. */
    default void start(Heap heap, Syscalls syscalls) {}

    /**
     * Handles a message of a method with texts and references.
     *
     * @return the answer, if one is wanted: a text or a reference
     * @throws VatFailure when the vat cannot handle it
     */
    String message(String method, List<String> args, Heap heap, Syscalls syscalls);

    /** A promise that the vat asked for was resolved; the vat's name for it is not valid any more. */
    default void notified(String promise, boolean rejected, String data, Heap heap, Syscalls syscalls) {}

    /** Has the vat handle a delivery. */
    default void deliver(VatDelivery delivery, Heap heap, Syscalls syscalls) {
        if (delivery instanceof VatDelivery.Message message) {
            String answer = message(message.method(), message.args(), heap, syscalls);
            message.result().ifPresent(result -> syscalls.resolve(result, false, answer));
        } else if (delivery instanceof VatDelivery.Notify notify) {
            notified(notify.promise(), notify.rejected(), notify.data(), heap, syscalls);
        } else {
            start(heap, syscalls);
        }
    }
}
