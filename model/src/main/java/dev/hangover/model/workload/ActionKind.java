package dev.hangover.model.workload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a transaction can ask for. */
public enum ActionKind {
    /** Moves coins between two accounts; cosmos alone does it, and tells the kernel at the end of the block. */
    TRANSFER(List.of("from", "to", "amount")),
    /** The bank vat gives coins to an account. */
    PAY(List.of("to", "amount")),
    /** The bank vat takes coins from an account. */
    DEPOSIT(List.of("from", "amount")),
    /** The counter vat counts. */
    COUNT(List.of("name", "by")),
    /** The forwarder vat sends messages to the bank vat and, several times, to the counter vat. */
    FORWARD(List.of("account", "amount", "times"));

    private final List<String> parameters;

    ActionKind(List<String> parameters) {
        this.parameters = parameters;
    }

    /** Names of its words, in order. */
    public List<String> parameters() {
        return parameters;
    }

    /** The lower-case name, as scenario files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with this lower-case name.
     *
     * @throws IllegalArgumentException naming all kinds, when there is none
     */
    public static ActionKind parse(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such action: '" + word + "' (one of "
                        + Arrays.stream(values()).map(ActionKind::word).collect(Collectors.joining(", ")) + ")"));
    }
}
