package dev.hangover.model.kernel.state;

import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.swingstore.kv.KvStore;

/** All bookkeeping of the kernel over one store. */
public record KernelState(
        KvStore store,
        References references,
        Objects objects,
        Promises promises,
        CList clists,
        RunQueue queue,
        Vats vats) {
    /** The bookkeeping over a store. It keeps nothing in RAM. */
    public static KernelState over(KvStore store) {
        References references = new References(store);
        Objects objects = new Objects(store);
        Promises promises = new Promises(store, references);
        CList clists = new CList(store, objects, promises, references);
        return new KernelState(
                store, references, objects, promises, clists, new RunQueue(store, references), new Vats(store));
    }

    /** The numbers that the next object and the next promise will have. */
    public String numbering() {
        return objects.next() + " " + promises.next();
    }

    /**
     * Resolves a promise: subscribers will be notified, messages that waited go on to what it was resolved to, or are
     * lost with their results rejected.
     */
    public void resolve(String promise, boolean rejected, String data) {
        Promises.Resolution resolution = promises.resolve(promise, rejected, data);
        resolution.subscribers().forEach(vat -> queue.push(new Work.Notify(vat, promise)));
        for (Message message : resolution.messages()) {
            sendTo(promise, message);
            promises.moved(message);
        }
    }

    /** Sends a message on to what a resolved promise stands for. */
    public void sendTo(String promise, Message message) {
        String data = promises.data(promise);
        if (promises.isRejected(promise)) {
            reject(message, data);
        } else if (Slots.isReference(data)) {
            queue.push(new Work.Send(Slots.slot(data), message));
        } else {
            reject(message, "cannot send " + message.method() + " to data");
        }
    }

    /** Rejects the result of a message that cannot be delivered. */
    public void reject(Message message, String why) {
        message.result().filter(promises::isUnresolved).ifPresent(result -> resolve(result, true, why));
    }
}
