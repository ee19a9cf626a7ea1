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
    FORWARD(List.of("account", "amount", "times")),
    /** The exchange vat swaps value between two purses of the bank vat, some blocks later. */
    SWAP(List.of("purse", "other", "amount", "delay")),
    /** The clock vat has itself woken up some time later. */
    REMIND(List.of("name", "delay")),
    /** The publisher vat writes chain storage. */
    PUBLISH(List.of("path", "value")),
    /** A peer's message comes to the comms vat, perhaps not for the first time, with what the peer has received. */
    MAIL(List.of("peer", "number", "ack")),
    /** The comms vat sends messages to a peer of its own accord. Only where there is a peer that answers. */
    TELL(List.of("peer", "times")),
    /** A message of another kernel comes to the comms vat, with what that kernel has received; 0 for none, only that. */
    PACKET(List.of("peer", "number", "ack", "body")),
    /** The fragile vat tries something, and fails when the weight can be divided by three. */
    ATTEMPT(List.of("weight")),
    /** The fragile vat asks itself several times to try something, and then fails when the weight can be divided by three. */
    VENTURE(List.of("times", "weight")),
    /** A bundle is installed. */
    INSTALL(List.of("bundle")),
    /** The vat-admin vat makes a vat from a bundle and gives it a name. */
    SPAWN(List.of("bundle", "vat")),
    /** The forwarder vat greets a vat that was made. */
    GREET(List.of("vat", "times")),
    /** The vat-admin vat ends a vat that was made, while messages wait for it. */
    STOP(List.of("vat")),
    /** The vat-admin vat has a vat that was made compute more than it may. */
    OVERLOAD(List.of("vat")),
    /** Governance has the bootstrap vat evaluate something, before all other actions. */
    PROPOSE(List.of("proposal")),
    /** Governance decides how much the kernel may compute in a block. */
    GOVERN(List.of("limit")),
    /** A transfer is only simulated. */
    SIMULATE(List.of("from", "to", "amount"));

    private final List<String> parameters;

    ActionKind(List<String> parameters) {
        this.parameters = parameters;
    }

    /** The kinds that one kernel can be asked for: all but those that need another kernel. */
    public static List<ActionKind> ofOneKernel() {
        return Arrays.stream(values())
                .filter(kind -> kind != TELL && kind != PACKET)
                .toList();
    }

    /**
     * The mix of {@link DrawnBlocks} when nothing else is said. No kind is ever added to it: recorded runs name their blocks by
     * a seed, and another kind would change what is drawn from it.
     */
    public static List<ActionKind> ordinary() {
        return ofOneKernel().stream().filter(kind -> kind != VENTURE).toList();
    }

    /** Names of its words, in order. */
    public List<String> parameters() {
        return parameters;
    }

    /** The lower-case name, as scenario files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming all kinds, when there is none of this name */
    public static ActionKind parse(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such action: '" + word + "' (one of "
                        + Arrays.stream(values()).map(ActionKind::word).collect(Collectors.joining(", ")) + ")"));
    }
}
