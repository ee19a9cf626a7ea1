package dev.hangover.model.host;

import java.util.List;
import java.util.TreeSet;

/**
 * Which keys of the host's section a design declares to be its own bookkeeping.
 *
 * @param patterns whole keys, or beginnings of keys followed by {@code *}
 */
public record Bookkeeping(List<String> patterns) {
    private static final String ANY = "*";
    private static final List<String> READ_BY_THE_BLOCK_MANAGER =
            List.of(HostKeys.HEIGHT, HostKeys.BEGIN_HEIGHT, HostKeys.CHAIN_SENDS);

    public Bookkeeping {
        patterns = List.copyOf(patterns);
    }

    /**
     * What a design declares.
     *
     * @throws IllegalArgumentException when one of the keys is no key of the host's section, or is read by the block manager
     */
    public static Bookkeeping of(HostDesign design) {
        if (design.bookkeeping() == null) {
            throw new IllegalArgumentException("bookkeeping() answers null (an empty list when there is none)");
        }
        for (String pattern : design.bookkeeping()) {
            requirePossible(pattern);
        }
        return new Bookkeeping(List.copyOf(new TreeSet<>(design.bookkeeping())));
    }

    /** Whether this key is one of them. */
    public boolean includes(String key) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, key));
    }

    private static void requirePossible(String pattern) {
        if (pattern == null || !pattern.startsWith(HostKeys.PREFIX) || pattern.equals(HostKeys.PREFIX)) {
            throw new IllegalArgumentException("bookkeeping() names '" + pattern
                    + "', which is no key of the host's section (these begin with '" + HostKeys.PREFIX + "')");
        }
        for (String key : READ_BY_THE_BLOCK_MANAGER) {
            if (matches(pattern, key)) {
                throw new IllegalArgumentException("bookkeeping() names '" + pattern + "', and '" + key
                        + "' decides what is executed or repeated (name only keys that decide nothing)");
            }
        }
    }

    private static boolean matches(String pattern, String key) {
        return pattern.endsWith(ANY)
                ? key.startsWith(pattern.substring(0, pattern.length() - ANY.length()))
                : key.equals(pattern);
    }
}
