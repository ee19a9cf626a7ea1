package dev.hangover.model.kernel.device;

import java.util.List;

/** Something that vats call and that answers at once. */
@FunctionalInterface
public interface Device {
    /**
     * A call.
     *
     * @param args in the kernel's names
     * @return the answer
     */
    String call(List<String> args);
}
