package dev.hangover.model.kernel.device;

import dev.hangover.model.kernel.state.KernelState;
import dev.hangover.model.kernel.state.Work;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The device by which a vat makes and ends others (device-vat-admin.js in agoric-sdk). */
public final class VatAdmin implements Device {
    private final KernelState state;
    private final Predicate<String> hasBundle;
    private final BiConsumer<String, String> terminate;

    /**
     * @param state where a vat to be made waits for its crank
     * @param hasBundle whether a bundle is installed
     * @param terminate ends a vat when the crank is over, and says why
     */
    public VatAdmin(KernelState state, Predicate<String> hasBundle, BiConsumer<String, String> terminate) {
        this.state = state;
        this.hasBundle = hasBundle;
        this.terminate = terminate;
    }

    /** {@code create} bundle name, which answers the vat or nothing; {@code terminate} vat reason. */
    @Override
    public String call(List<String> args) {
        if (args.get(0).equals("terminate")) {
            terminate.accept(args.get(1), args.get(2));
            return "";
        }
        if (!hasBundle.test(args.get(1))) {
            return "";
        }
        String vat = state.vats().nextId();
        state.queue().push(new Work.Create(vat, args.get(1), args.get(2)));
        return vat;
    }
}
