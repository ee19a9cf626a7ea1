package dev.hangover.harness.memory;

/** Reduces an object graph to a hash. */
final class HashSink implements Sink {
    private static final long OBJECT = 0x6f626a6563740001L;
    private static final long CONTAINER = 0x6f626a6563740002L;
    private static final long REFERENCE = 0x6f626a6563740003L;
    private static final long TEXT = 0x6f626a6563740004L;
    private static final long NUMBER = 0x6f626a6563740005L;
    private static final long NOTHING = 0x6f626a6563740006L;
    private static final long KIND = 0x6f626a6563740007L;
    private static final long PLACE = 0x6f626a6563740008L;

    private static final long MOST = 250_000;
    private static final Mark NOWHERE = new Mark("");

    private final Mixer mixer = new Mixer();

    Mixer.Hash hash() {
        return mixer.hash();
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public void field(String name) {
        // The layout of the object says which fields follow, in which order.
    }

    @Override
    public void element(int index) {
        // The container says how many follow.
    }

    @Override
    public void entry(Object key) {
        // A walk adds the key itself.
    }

    @Override
    public void place(int index) {
        // The order of the keys says it.
    }

    @Override
    public void iterated(int index) {
        mixer.add(PLACE);
        mixer.add(index);
    }

    @Override
    public void value() {}

    @Override
    public void leave() {}

    @Override
    public void object(Layout layout) {
        mixer.add(OBJECT);
        mixer.add(layout.hash().high());
        mixer.add(layout.hash().low());
    }

    @Override
    public void container(String kind, int size) {
        mixer.add(CONTAINER);
        mixer.add(kind);
        mixer.add(size);
    }

    @Override
    public void reference(int number) {
        mixer.add(REFERENCE);
        mixer.add(number);
    }

    @Override
    public Mark mark() {
        return NOWHERE;
    }

    @Override
    public void resume(Mark mark) {
        // The order of the references says which content follows.
    }

    @Override
    public void nothing() {
        mixer.add(NOTHING);
    }

    @Override
    public void bytes(byte[] content) {
        mixer.add(content);
    }

    @Override
    public void text(String value) {
        mixer.add(TEXT);
        mixer.add(value);
    }

    @Override
    public void number(long value) {
        mixer.add(NUMBER);
        mixer.add(value);
    }

    @Override
    public void boxed(Object boxed, long bits) {
        kind(boxed.getClass());
        mixer.add(bits);
    }

    @Override
    public void kind(Class<?> type) {
        mixer.add(KIND);
        mixer.add(type.getName().hashCode());
    }
}
