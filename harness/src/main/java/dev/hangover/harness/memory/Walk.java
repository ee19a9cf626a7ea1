package dev.hangover.harness.memory;

import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Measured;
import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Walks an object graph, breadth first. Collections of the platform count by content. The entries of a hash table are walked
 * in an order of their content; the order in which it iterates them is measured beside that, as far as the program decides
 * it ({@link HashOrder}). An object that can change is numbered when it is met first, every reference to it is written as
 * that number, and its content follows later: which references lead to one object is part of the state. Records, lambdas,
 * immutable collections and what defines its own measure are written by content, in place, each time.
 */
@OutsideTheSimulation(reason = "objects are distinguished by identity, and numbered in the order in which they are met")
final class Walk {
    private static final int DEEPEST = 300;
    private static final int DEPTH_OF_A_SET = 10;

    private final Sink sink;
    private final Scope scope;
    private final Count values;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Deque<Waiting> line = new ArrayDeque<>();
    private int depth;

    /** @param scope how much is walked */
    Walk(Sink sink, Scope scope) {
        this(sink, scope, new Count(), 0);
    }

    private Walk(Sink sink, Scope scope, Count values, int depth) {
        this.sink = sink;
        this.scope = scope;
        this.values = values;
        this.depth = depth;
    }

    /** @throws Unmeasurable when the content of an object cannot be read */
    void from(Object root) {
        value(root);
        while (!line.isEmpty()) {
            Waiting next = line.poll();
            sink.resume(next.place());
            if (scope == Scope.EVERYTHING) {
                read(() -> content(next.object(), next.shape()));
            } else {
                content(next.object(), next.shape());
            }
        }
    }

    private void value(Object object) {
        if (++values.written > sink.most()) {
            throw new Unmeasurable("more than " + sink.most()
                    + " values: what is written by content is written each time that it is referred to");
        }
        if (object == null) {
            sink.nothing();
        } else if (object instanceof String text) {
            sink.text(text);
        } else if (!Values.write(object, sink)) {
            if (++depth > DEEPEST) {
                throw new Unmeasurable("objects nested more than " + DEEPEST + " deep");
            }
            if (scope == Scope.EVERYTHING) {
                read(() -> structure(object));
            } else {
                structure(object);
            }
            depth--;
        }
    }

    /** Reads what can be read. */
    private void read(Runnable content) {
        int outside = depth;
        Sink.Mark here = sink.mark();
        try {
            content.run();
        } catch (Unmeasurable closed) {
            depth = outside;
            sink.resume(here);
            sink.text("not measurable: " + closed.getMessage());
        }
    }

    private void structure(Object object) {
        Shape shape = Shape.of(object.getClass(), scope);
        if (shape.kind().isNumbered()) {
            reference(object, shape);
        } else {
            content(object, shape);
        }
    }

    private void reference(Object object, Shape shape) {
        Integer known = numbers.putIfAbsent(object, numbers.size() + 1);
        sink.reference(known == null ? numbers.size() : known);
        if (known == null) {
            line.add(new Waiting(object, shape, sink.mark()));
        }
    }

    private void content(Object object, Shape shape) {
        switch (shape.kind()) {
            case ARRAY -> array(object, object.getClass());
            case MEASURED -> measured((Measured) object);
            case OBJECT, VALUE -> object(object, shape.layout());
            case IMAGE -> sink.text(((Image) object).fingerprint().hex());
            case PROXY -> proxy(Proxy.getInvocationHandler(object), object.getClass());
            case OPTIONAL -> optional((Optional<?>) object);
            case CONTAINER, IMMUTABLE_CONTAINER -> container(object);
            case REFERENCE -> {
                sink.container("reference", 1);
                value(((AtomicReference<?>) object).get());
            }
            case ENTRY -> {
                sink.container("entry", 2);
                value(((Map.Entry<?, ?>) object).getKey());
                value(((Map.Entry<?, ?>) object).getValue());
            }
            case CONSTANT, PLATFORM -> Values.platform(object, sink);
        }
    }

    private void optional(Optional<?> optional) {
        sink.container("optional", optional.isPresent() ? 1 : 0);
        optional.ifPresent(this::value);
    }

    private void container(Object object) {
        if (object instanceof Map<?, ?> map) {
            map(map);
        } else {
            collection((Collection<?>) object);
        }
    }

    private void measured(Measured object) {
        sink.container("measured", 1);
        value(scope == Scope.UNDER_WAY ? object.measuredUnderWay() : object.measured());
        if (scope == Scope.EVERYTHING) {
            reference(object, Shape.fieldsOf(object));
        }
    }

    private void object(Object object, Layout layout) {
        sink.object(layout);
        inherited(object);
        for (Layout.Slot slot : layout.fields()) {
            sink.field(slot.name());
            field(object, slot.field(), slot.type());
            sink.leave();
        }
    }

    /** The content of the platform's part of the object. */
    private void inherited(Object object) {
        if (!Layout.hasPlatformState(object.getClass())) {
            return;
        }
        if (object instanceof Throwable thrown) {
            sink.text(String.valueOf(thrown.getMessage()));
            value(thrown.getCause());
        } else if (object instanceof Map || object instanceof Collection) {
            container(object);
        } else {
            throw new Unmeasurable("the content of " + object.getClass().getName()
                    + ", which extends a class of the Java platform, cannot be read");
        }
    }

    private void field(Object object, Field field, Class<?> type) {
        try {
            if (!type.isPrimitive()) {
                value(field.get(object));
            } else if (type == int.class) {
                sink.number(field.getInt(object));
            } else if (type == long.class) {
                sink.number(field.getLong(object));
            } else {
                value(field.get(object));
            }
        } catch (IllegalAccessException closed) {
            throw new Unmeasurable("field '" + field.getName() + "' cannot be read: " + closed.getMessage());
        }
    }

    private void array(Object array, Class<?> type) {
        if (array instanceof byte[] bytes) {
            sink.container("bytes", bytes.length);
            sink.bytes(bytes);
            return;
        }
        int length = Array.getLength(array);
        sink.container(type.getName(), length);
        for (int i = 0; i < length; i++) {
            sink.element(i);
            value(Array.get(array, i));
            sink.leave();
        }
    }

    private void collection(Collection<?> collection) {
        if (HashTables.isUnordered(collection)) {
            HashOrder order = HashOrder.of(collection);
            sink.container("set" + order.room(), collection.size());
            List<HashTables.Entry> elements = new ArrayList<>(collection.size());
            collection.forEach(element -> elements.add(hashed(element, null, true, elements.size())));
            for (HashTables.Entry element : HashTables.sorted(elements)) {
                sink.entry(element.key());
                order.report(element, sink);
                value(element.key());
                sink.leave();
            }
            return;
        }
        sink.container("list", collection.size());
        int index = 0;
        for (Object element : collection) {
            sink.element(index++);
            value(element);
            sink.leave();
        }
    }

    private void map(Map<?, ?> map) {
        if (HashTables.isUnordered(map)) {
            HashOrder order = HashOrder.of(map);
            sink.container("map" + order.room(), map.size());
            List<HashTables.Entry> entries = new ArrayList<>(map.size());
            map.forEach((key, value) -> entries.add(hashed(key, value, false, entries.size())));
            HashTables.sorted(entries)
                    .forEach(entry -> entry(entry.key(), entry.value(), () -> order.report(entry, sink)));
        } else {
            sink.container("map", map.size());
            int index = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                int place = index++;
                entry(entry.getKey(), entry.getValue(), () -> {
                    if (!(map instanceof SortedMap)) {
                        sink.place(place);
                    }
                });
            }
        }
    }

    /** @param place reports where the entry is, if that counts */
    private void entry(Object key, Object value, Runnable place) {
        sink.entry(key);
        value(key);
        sink.value();
        place.run();
        value(value);
        sink.leave();
    }

    private HashTables.Entry hashed(Object key, Object value, boolean isElement, int place) {
        HashSink hash = new HashSink();
        Walk walk = new Walk(hash, scope, values, depth + DEPTH_OF_A_SET);
        walk.from(key);
        return new HashTables.Entry(key, value, isElement, place, hash.hash(), walk.numbers.isEmpty());
    }

    private void proxy(InvocationHandler handler, Class<?> type) {
        sink.container("proxy", type.getInterfaces().length);
        for (Class<?> implemented : type.getInterfaces()) {
            sink.text(implemented.getName());
        }
        value(handler);
    }

    /** An object whose content follows. */
    private record Waiting(Object object, Shape shape, Sink.Mark place) {}

    /** How many values a walk, and those of the keys of hash tables within it, have written. */
    private static final class Count {
        private long written;
    }
}
