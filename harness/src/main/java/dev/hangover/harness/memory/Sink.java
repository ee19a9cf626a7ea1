package dev.hangover.harness.memory;

/** Receives an object graph in the order in which it is walked. */
interface Sink {
    /** How many values it takes at most. */
    long most();

    /** Enters a field. */
    void field(String name);

    /** Enters an element of a list or an array, counted from 0. */
    void element(int index);

    /** Enters an entry of a map, whose key and value follow, or an element of a set. */
    void entry(Object key);

    /** The map entry that was entered is at this place, counted from 0, in a map with a defined order. */
    void place(int index);

    /** The hash table iterates, at this place counted from 0, an entry that was entered at another place. */
    void iterated(int index);

    /** The value of the map entry that was entered follows. */
    void value();

    /** Leaves what was entered last. */
    void leave();

    /** An object begins here; its fields follow. */
    void object(Layout layout);

    /** A list, map, set or array of this size begins here; its elements follow. */
    void container(String kind, int size);

    /** A reference to an object that can change; its content comes when the walk resumes there. */
    void reference(int number);

    /** Where the walk is, to resume there later. */
    Mark mark();

    /** The content of an object follows to which there was a reference. */
    void resume(Mark mark);

    /**
     * A place in the graph.
     *
     * @param path how it is reached; empty when it is not needed
     */
    record Mark(String path) {}

    /** No object. */
    void nothing();

    /** The content of a buffer. */
    void bytes(byte[] content);

    /** A value without further structure. */
    void text(String value);

    /** A number. */
    void number(long value);

    /**
     * A boxed number, character or boolean.
     *
     * @param boxed the object
     * @param bits the bits that distinguish it from others of its class
     */
    void boxed(Object boxed, long bits);

    /** The content of an object of this class of the platform follows. */
    void kind(Class<?> type);
}
