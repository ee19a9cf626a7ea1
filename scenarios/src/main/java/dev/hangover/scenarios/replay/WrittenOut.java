package dev.hangover.scenarios.replay;

import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.catalogue.BadScenario;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scripted workload: transactions and events written out instead of named by seed and scenario, so that single blocks,
 * actions and events can be removed.
 *
 * @param transactions for each block from the first its transactions, and nothing in later blocks
 * @param events what happens besides
 */
public record WrittenOut(List<List<Tx>> transactions, List<ScenarioEvent> events) {
    private static final String NONE = "none";
    private static final Pattern REPEATED = Pattern.compile("([1-9]\\d{0,3})\\.(.*)");

    /** Keeps copies. */
    public WrittenOut {
        transactions = transactions.stream().map(List::copyOf).toList();
        events = List.copyOf(events);
    }

    /** The same scenario with this workload. A workload that is written out has at least one block. */
    public Scenario in(Scenario scenario) {
        List<List<Tx>> blocks = transactions.isEmpty() ? List.of(List.of()) : transactions;
        return scenario.with(scenario.workload().writtenOut(blocks)).withEvents(events);
    }

    /**
     * {@code pay.agoric1ann.1+4.count.apples.3_mail.peer-a.2.0}: one transaction, then one that comes four times, then a
     * block with one.
     */
    public String transactionsInToken() {
        String text = transactions.stream().map(WrittenOut::blockInToken).collect(Collectors.joining("_"));
        return text.replaceFirst("_+$", "");
    }

    private static String blockInToken(List<Tx> block) {
        List<String> parts = new ArrayList<>();
        for (int from = 0, to = 0; from < block.size(); from = to) {
            while (to < block.size() && block.get(to).equals(block.get(from))) {
                to++;
            }
            String times = to == from + 1 ? "" : (to - from) + ".";
            parts.add(times + block.get(from).toString().replace(' ', '.'));
        }
        return String.join("+", parts);
    }

    /** {@code late-write.1+upgrade-plan.3.early.true}: kind, block, and settings in pairs. */
    public String eventsInToken() {
        return events.isEmpty()
                ? NONE
                : events.stream().map(event -> String.join(".", event.words())).collect(Collectors.joining("+"));
    }

    /**
     * Reads what was written for a token.
     *
     * @throws IllegalArgumentException saying which transaction or event is wrong
     */
    public static WrittenOut read(String transactions, String events) {
        return new WrittenOut(transactions(transactions), events(events));
    }

    /**
     * Reads transactions that were written for a token.
     *
     * @throws IllegalArgumentException saying which one is wrong
     */
    static List<List<Tx>> transactions(String text) {
        List<List<Tx>> blocks = new ArrayList<>();
        for (String block : text.split("_", -1)) {
            List<Tx> transactions = block.isEmpty()
                    ? List.of()
                    : Arrays.stream(block.split("\\+", -1))
                            .flatMap(WrittenOut::repeated)
                            .limit(Limits.ACTIONS.high() + 1L)
                            .toList();
            if (transactions.size() > Limits.ACTIONS.high()) {
                throw new IllegalArgumentException(
                        "block " + (blocks.size() + 1) + " has more than " + Limits.ACTIONS.high() + " transactions");
            }
            blocks.add(transactions);
        }
        return blocks;
    }

    /**
     * Reads events that were written for a token.
     *
     * @throws IllegalArgumentException saying which one is wrong
     */
    static List<ScenarioEvent> events(String text) {
        return text.equals(NONE)
                ? List.of()
                : Arrays.stream(text.split("\\+", -1)).map(WrittenOut::event).toList();
    }

    private static Stream<Tx> repeated(String text) {
        Matcher repeated = REPEATED.matcher(text);
        boolean once = !repeated.matches();
        Tx tx = Tx.parse((once ? text : repeated.group(2)).replace('.', ' '));
        return Stream.generate(() -> tx).limit(once ? 1 : Long.parseLong(repeated.group(1)));
    }

    private static ScenarioEvent event(String text) {
        try {
            return ScenarioEvent.of(Arrays.asList(text.split("\\.", -1)));
        } catch (BadScenario e) {
            throw new IllegalArgumentException("'" + text + "': " + e.getMessage(), e);
        }
    }
}
