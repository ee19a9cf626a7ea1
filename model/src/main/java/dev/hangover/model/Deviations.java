package dev.hangover.model;

import java.util.List;
import java.util.stream.Stream;

/** Planted deviations by name. Immutable. */
public record Deviations(List<Planted> planted) {
    private static final Deviations NONE = new Deviations(List.of());

    /** No deviation: components as they should be. */
    public static Deviations none() {
        return NONE;
    }

    /** These and one more. */
    public Deviations with(Enum<?> name, Deviation deviation) {
        return new Deviations(Stream.concat(planted.stream(), Stream.of(new Planted(name, deviation)))
                .toList());
    }

    /** The deviation of this name; none when it is not planted. */
    public Deviation get(Enum<?> name) {
        for (Planted each : planted) {
            if (each.name() == name) {
                return each.deviation();
            }
        }
        return Deviation.none();
    }

    /** Whether a component deviates in this way. To be asked only where the answer makes a difference. */
    public boolean applies(Enum<?> name) {
        return get(name).applies();
    }

    /** A planted deviation with its name. */
    public record Planted(Enum<?> name, Deviation deviation) {}
}
