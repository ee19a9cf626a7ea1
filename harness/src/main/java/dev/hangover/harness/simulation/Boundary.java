package dev.hangover.harness.simulation;

import java.util.regex.Pattern;

/**
 * A named point of a program at which its process can die: just before or just after a durable write, a downcall or a step
 * that has a meaning in itself. Names are stable, because coordinates, saved failures and reports quote them.
 *
 * @param name lower-case words joined with {@code .} or {@code -}, for example {@code sql.commit.after}; no part may
 *     begin with a digit, so that an occurrence number can follow a name without ambiguity
 */
public record Boundary(String name) implements Comparable<Boundary> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z][a-z0-9]*)*");

    /** @throws IllegalArgumentException when the name is not of the form above */
    public Boundary {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "not a boundary name: '" + name + "' (lower-case words joined with . or -)");
        }
    }

    @Override
    public int compareTo(Boundary other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
