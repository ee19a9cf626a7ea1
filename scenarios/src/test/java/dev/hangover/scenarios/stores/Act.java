package dev.hangover.scenarios.stores;

import dev.hangover.model.swingstore.HostStorage;
import dev.hangover.model.swingstore.KernelStorage;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.error.SwingStoreException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * One call on a store, as a value.
 *
 * @param kind which call
 * @param name a key, vat or savepoint, picked by number
 * @param text a value, item or content
 */
record Act(Kind kind, int name, String text) {
    enum Kind {
        SET,
        SET_LOCAL,
        SET_HOST,
        DELETE,
        NEXT,
        START,
        SAVEPOINT,
        ROLLBACK,
        HASHES,
        END,
        COMMIT,
        FLUSH,
        INIT_TRANSCRIPT,
        ADD_ITEM,
        ROLLOVER,
        ROLLOVER_INCARNATION,
        STOP_TRANSCRIPT,
        DELETE_TRANSCRIPT,
        SAVE_SNAPSHOT,
        STOP_SNAPSHOT,
        DELETE_UNUSED,
        DELETE_SNAPSHOTS
    }

    /** Makes the call; the answer is its result, or the code of the error. */
    String on(SwingStore store) {
        try {
            return String.valueOf(call(store.kernelStorage(), store.hostStorage()));
        } catch (SwingStoreException e) {
            return e.code().wireName();
        }
    }

    private Object call(KernelStorage kernel, HostStorage host) {
        String vat = "v" + name;
        return switch (kind) {
            case SET -> done(() -> kernel.kvStore().set("key" + name, text));
            case SET_LOCAL -> done(() -> kernel.kvStore().set("local." + name, text));
            case SET_HOST -> done(() -> host.kvStore().set("host." + name, text));
            case DELETE -> done(() -> kernel.kvStore().delete("key" + name));
            case NEXT -> kernel.kvStore().getNextKey(text);
            case START -> done(kernel::startCrank);
            case SAVEPOINT -> done(() -> kernel.establishCrankSavepoint("s" + name));
            case ROLLBACK -> done(() -> kernel.rollbackCrank("s" + name));
            case HASHES -> kernel.emitCrankHashes();
            case END -> done(kernel::endCrank);
            case COMMIT -> done(host::commit);
            case FLUSH -> done(host::flushExportCallbacks);
            case INIT_TRANSCRIPT -> done(() -> kernel.transcriptStore().initTranscript(vat));
            case ADD_ITEM -> done(() -> kernel.transcriptStore().addItem(vat, text));
            case ROLLOVER -> kernel.transcriptStore().rolloverSpan(vat);
            case ROLLOVER_INCARNATION -> kernel.transcriptStore().rolloverIncarnation(vat);
            case STOP_TRANSCRIPT -> done(() -> kernel.transcriptStore().stopUsingTranscript(vat));
            case DELETE_TRANSCRIPT -> kernel.transcriptStore().deleteVat(vat, OptionalLong.of(2));
            case SAVE_SNAPSHOT ->
                kernel.snapStore().saveSnapshot(vat, text.length(), text.getBytes(StandardCharsets.UTF_8));
            case STOP_SNAPSHOT -> done(() -> kernel.snapStore().stopUsingLastSnapshot(vat));
            case DELETE_UNUSED -> done(kernel.snapStore()::deleteAllUnusedSnapshots);
            case DELETE_SNAPSHOTS -> kernel.snapStore().deleteVat(vat, OptionalLong.empty());
        };
    }

    private static String done(Runnable call) {
        call.run();
        return "done";
    }
}
