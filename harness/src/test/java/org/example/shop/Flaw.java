package org.example.shop;

/** What is wrong with the shop. */
public enum Flaw {
    /** Nothing is. */
    NONE,
    /** A recovery throws an exception that has a cause. */
    THROWS,
    /** The second order throws an exception whose text holds a random id. */
    THROWS_RANDOM_ID
}
