package dev.hangover.scenarios.catalogue;

import java.util.List;

/** A piece of a YAML file that remembers where it stood. */
sealed interface Node {
    /** The line on which it begins, counted from 1. */
    int line();

    /** What it is, for messages. */
    String what();

    /** What kind of plain value it is. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        NOTHING("empty"),
        OTHER("neither text nor a number");

        private final String what;

        Kind(String what) {
            this.what = what;
        }
    }

    /** One plain value, as it was written. */
    record Scalar(int line, Kind kind, String text) implements Node {
        @Override
        public String what() {
            return kind.what;
        }
    }

    /** Values in order. */
    record Sequence(int line, List<Node> items) implements Node {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** Keys with their values, in order. */
    record Mapping(int line, List<Entry> entries) implements Node {
        @Override
        public String what() {
            return "a map";
        }
    }

    /** One key with its value. */
    record Entry(int line, String key, Node value) {}
}
