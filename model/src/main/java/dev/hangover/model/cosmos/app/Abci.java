package dev.hangover.model.cosmos.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The two forms of the block cycle between consensus and application. */
public enum Abci {
    /** The AppHash is decided by Commit: sends made until the IAVL commit belong to the block. */
    LEGACY,
    /** The AppHash is answered to FinalizeBlock, before Commit (cosmos-sdk since v0.50): no send after END_BLOCK. */
    FINALIZE;

    /** The lower-case name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Abci::word).toList();
    }

    /** @throws IllegalArgumentException when there is no such form */
    public static Abci parse(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such form of the block cycle: '" + word + "' (one of " + String.join(", ", words()) + ")"));
    }
}
