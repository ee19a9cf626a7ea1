package dev.hangover.scenarios.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an event of one kind is told.
 *
 * @param block whether and how it names a block
 * @param options its other options, each with what its value may be
 * @param required those of them that must be given
 * @param subject the subject that it needs, one of {@link Limits#SUBJECTS}; empty when any will do
 * @param excludes a kind of event that cannot stand beside it; empty for none
 */
public record EventForm(
        Block block,
        SortedMap<String, ValueForm> options,
        List<String> required,
        Optional<String> subject,
        Optional<String> excludes) {
    /** Keeps copies. */
    public EventForm {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        required = List.copyOf(required);
    }

    /** One without other options. */
    public static EventForm of(Block block) {
        return new EventForm(block, new TreeMap<>(), List.of(), Optional.empty(), Optional.empty());
    }

    /** The same with one more option. */
    public EventForm with(String option, ValueForm value) {
        SortedMap<String, ValueForm> more = new TreeMap<>(options);
        more.put(option, value);
        return new EventForm(block, more, required, subject, excludes);
    }

    /** The same, and these options must be given. */
    public EventForm requiring(String... given) {
        return new EventForm(block, options, List.of(given), subject, excludes);
    }

    /** The same for this subject only. */
    public EventForm onlyFor(String needed) {
        return new EventForm(block, options, required, Optional.of(needed), excludes);
    }

    /** The same, and impossible beside events of this kind. */
    public EventForm excluding(String other) {
        return new EventForm(block, options, required, subject, Optional.of(other));
    }

    /** Whether and how an event names a block. */
    public enum Block {
        /** It does not: it is of the whole chain, and happens once. */
        NONE,
        /** It must, and happens once. */
        ONE,
        /** It may, and happens once; without a block after the first. */
        FIRST,
        /** It may, and happens there; without a block in every one. */
        EACH
    }
}
