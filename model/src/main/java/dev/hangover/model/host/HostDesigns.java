package dev.hangover.model.host;

import java.util.Collection;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The host protocols that can be found, by name. */
public final class HostDesigns {
    private final SortedMap<String, HostDesign> byName;

    private HostDesigns(SortedMap<String, HostDesign> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    /**
     * Finds all designs that a class loader can see.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public static HostDesigns find(ClassLoader loader) {
        HostDesigns single = of(ServiceLoader.load(HostDesign.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        return single.with(ServiceLoader.load(DesignTable.class, loader).stream()
                .flatMap(table -> table.get().designs().stream())
                .toList());
    }

    /** @throws IllegalArgumentException when two have the same name */
    public static HostDesigns of(Collection<? extends HostDesign> designs) {
        return new HostDesigns(new TreeMap<>()).with(designs);
    }

    /** @throws IllegalArgumentException when two have the same name */
    public HostDesigns with(Collection<? extends HostDesign> more) {
        SortedMap<String, HostDesign> all = new TreeMap<>(byName);
        for (HostDesign design : more) {
            HostDesign other = all.put(design.name(), design);
            if (other != null) {
                throw new IllegalArgumentException("two host designs are named '" + design.name() + "': "
                        + other.getClass().getName() + " and "
                        + design.getClass().getName());
            }
        }
        return new HostDesigns(all);
    }

    /** All of them. */
    public SortedMap<String, HostDesign> byName() {
        return byName;
    }

    /** @throws IllegalArgumentException naming all designs, when there is none of this name */
    public HostDesign get(String name) {
        HostDesign design = byName.get(name);
        if (design == null) {
            throw new IllegalArgumentException(
                    "no such design: '" + name + "' (one of " + String.join(", ", byName.keySet()) + ")");
        }
        return design;
    }
}
