package dev.hangover.harness.toy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the ledger sends to the audit store: add an amount to one of its counters.
 *
 * @param section the section that sends it
 * @param channel the counter, and the channel in which order matters
 * @param amount how much
 */
record Send(long section, String channel, long amount) {
    private static final String SEPARATOR = ";";

    /** What is asked for; different for each send of a section, and from section to section. */
    String action() {
        return "add " + amount + " for " + section;
    }

    static String write(List<Send> sends) {
        return sends.stream()
                .map(send -> send.section + "," + send.channel + "," + send.amount)
                .collect(Collectors.joining(SEPARATOR));
    }

    static List<Send> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(SEPARATOR)).map(Send::readOne).toList();
    }

    private static Send readOne(String text) {
        String[] parts = text.split(",");
        return new Send(Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2]));
    }
}
