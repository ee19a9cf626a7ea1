package dev.hangover.scenarios.catalogue;

/** How actions are drawn. */
public enum Draw {
    /** By weights that the scenario names, so many in each block. A token without a word for it means this one. */
    MIXED,
    /** Each workload draws which actions there are, how large their numbers and how full its blocks are. */
    SWARM
}
