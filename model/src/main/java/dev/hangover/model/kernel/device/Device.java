package dev.hangover.model.kernel.device;

import java.util.List;

/** Something that vats call and that answers at once. */
@FunctionalInterface
public interface Device {
    /** Answers a call, in the kernel's names. */
    String call(List<String> args);
}
