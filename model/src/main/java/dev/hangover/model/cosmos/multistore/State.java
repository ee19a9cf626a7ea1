package dev.hangover.model.cosmos.multistore;

import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Range;
import java.util.Iterator;

/** Named stores of keys and values that can be read and changed. Arrays handed in or out must not be changed. */
public interface State {
    byte[] get(String store, byte[] key);

    default boolean has(String store, byte[] key) {
        return get(store, key) != null;
    }

    /** Sets a value, which may be empty. */
    void set(String store, byte[] key, byte[] value);

    /** Removes a key; an absent one is no error. */
    void remove(String store, byte[] key);

    /** Entries within a range. The store must not be changed meanwhile. */
    Iterator<KeyValue> iterate(String store, Range range, Direction direction);

    /** A branch of this state: it sees what is here, and changes nothing here until it is written. */
    default Branch branch() {
        return new Branch(this);
    }
}
