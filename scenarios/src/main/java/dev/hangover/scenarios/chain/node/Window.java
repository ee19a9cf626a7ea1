package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The windows of a block in which a crash leaves the two databases apart or together (agoric-sdk #9655). */
public enum Window {
    /** Both are at the height before: the block has to be executed again. */
    BEFORE_SQL("before-sql", Optional.of(SwingStoreBoundaries.COMMIT_BEFORE)),
    /** The kernel side is one ahead: what it sent has to be repeated. */
    BETWEEN_SQL_AND_IAVL("between-sql-and-iavl", Optional.of(SwingStoreBoundaries.COMMIT_AFTER)),
    /** Both are at the height of the block. */
    AFTER_IAVL("after-iavl", Optional.of(CosmosBoundaries.COMMIT_AFTER)),
    /** Any other pair: cannot happen while SQL commits first and both keep what they committed. */
    FORBIDDEN("forbidden", Optional.empty());

    private final String word;
    private final Optional<Boundary> canonical;

    Window(String word, Optional<Boundary> canonical) {
        this.word = word;
        this.canonical = canonical;
    }

    /** Its name in scenario files and reports. */
    public String word() {
        return word;
    }

    /** The boundary that stands for it in coordinates; the forbidden one has none. */
    public Optional<Boundary> canonical() {
        return canonical;
    }

    /** The window that a crash which left this struck. */
    static Window of(Images images) {
        Heights heights = Heights.of(images);
        if (heights.sql() == heights.iavl() + 1) {
            return BETWEEN_SQL_AND_IAVL;
        }
        if (heights.sql() != heights.iavl()) {
            return FORBIDDEN;
        }
        return heights.blocks() > heights.iavl() ? BEFORE_SQL : AFTER_IAVL;
    }

    /** The windows as names of boundaries. */
    public static SortedMap<String, Boundary> aliases() {
        SortedMap<String, Boundary> aliases = new TreeMap<>();
        for (Window window : values()) {
            window.canonical.ifPresent(boundary -> aliases.put(window.word, boundary));
        }
        return aliases;
    }
}
