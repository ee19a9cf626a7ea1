package dev.hangover.model.host;

import java.util.List;

/** Several designs of this program in one class, found through {@link java.util.ServiceLoader}. A plugin names each {@link HostDesign}. */
@FunctionalInterface
public interface DesignTable {
    /** The designs, each with a name of its own. */
    List<HostDesign> designs();
}
