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
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Walks an object graph, breadth first. Collections of the platform count by content, hash tables independently of the order
 * of their entries. An object that can change is numbered when it is met first, every reference to it is told by that number,
 * and its content follows later: which references lead to one object is part of the state. Records, lambdas, immutable
 * collections and what says itself how it is measured are told by content, in place, each time.
 */
@OutsideTheSimulation(reason = "objects are told apart by identity, and numbered in the order in which they are met")
final class Walk {
    private static final int DEEPEST = 1_500;

    private final Sink sink;
    private final Scope scope;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Deque<Runnable> line = new ArrayDeque<>();
    private int depth;

    /** @param scope how much is walked */
    Walk(Sink sink, Scope scope) {
        this.sink = sink;
        this.scope = scope;
    }

    /** @throws Unmeasurable when the content of an object cannot be read */
    void from(Object root) {
        value(root);
        while (!line.isEmpty()) {
            line.poll().run();
        }
    }

    private void value(Object object) {
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
        Class<?> type = object.getClass();
        if (type.isArray()) {
            numbered(object, () -> array(object, type));
        } else if (object instanceof Measured measured) {
            sink.container("measured", 1);
            value(scope == Scope.UNDER_WAY ? measured.measuredUnderWay() : measured.measured());
            if (scope == Scope.EVERYTHING) {
                numbered(object, () -> object(object, Layout.of(object, scope)));
            }
        } else if (object instanceof Image image) {
            sink.text(image.fingerprint().hex());
        } else if (!Layout.isOfThePlatform(type)) {
            Layout layout = Layout.of(object, scope);
            if (layout.isValue()) {
                object(object, layout);
            } else {
                numbered(object, () -> object(object, layout));
            }
        } else if (object instanceof Optional<?> optional) {
            sink.container("optional", optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::value);
        } else if (isImmutable(type)) {
            container(object);
        } else if (object instanceof Map || object instanceof Collection) {
            numbered(object, () -> container(object));
        } else if (object instanceof AtomicReference<?> reference) {
            numbered(object, () -> {
                sink.container("reference", 1);
                value(reference.get());
            });
        } else if (object instanceof Map.Entry<?, ?> entry) {
            sink.container("entry", 2);
            value(entry.getKey());
            value(entry.getValue());
        } else if (Proxy.isProxyClass(type)) {
            proxy(Proxy.getInvocationHandler(object), type);
        } else {
            numbered(object, () -> Values.platform(object, sink));
        }
    }

    private void container(Object object) {
        if (object instanceof Map<?, ?> map) {
            map(map);
        } else {
            collection((Collection<?>) object);
        }
    }

    private static boolean isImmutable(Class<?> collection) {
        return collection.getName().startsWith("java.util.ImmutableCollections$");
    }

    private void numbered(Object object, Runnable content) {
        Integer known = numbers.putIfAbsent(object, numbers.size() + 1);
        int number = known == null ? numbers.size() : known;
        sink.reference(number);
        if (known == null) {
            Sink.Mark here = sink.mark();
            line.add(() -> {
                sink.resume(here);
                if (scope == Scope.EVERYTHING) {
                    read(content);
                } else {
                    content.run();
                }
            });
        }
    }

    private void object(Object object, Layout layout) {
        sink.object(layout);
        inherited(object);
        for (Field field : layout.fields()) {
            sink.field(field.getName());
            field(object, field);
            sink.leave();
        }
    }

    /** What the platform's part of the object holds. */
    private void inherited(Object object) {
        if (!hasPlatformState(object.getClass())) {
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

    private static boolean hasPlatformState(Class<?> type) {
        Class<?> ancestor = type;
        while (!Layout.isOfThePlatform(ancestor)) {
            ancestor = ancestor.getSuperclass();
        }
        return Values.hasFields(ancestor);
    }

    private void field(Object object, Field field) {
        try {
            Class<?> type = field.getType();
            if (!type.isPrimitive()) {
                value(field.get(object));
            } else if (type == int.class) {
                sink.number(field.getInt(object));
            } else if (type == long.class) {
                sink.number(field.getLong(object));
            } else if (type == boolean.class) {
                sink.number(field.getBoolean(object) ? 1 : 0);
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
        if (Values.isUnordered(collection)) {
            sink.container("set", collection.size());
            for (Keyed element : sorted(collection)) {
                sink.entry(element.label());
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
        sink.container("map", map.size());
        if (Values.isUnordered(map)) {
            sorted(map.keySet()).forEach(keyed -> entry(keyed, map.get(keyed.key())));
        } else {
            map.forEach((key, value) -> entry(new Keyed(key, null), value));
        }
    }

    private void entry(Keyed key, Object value) {
        sink.entry(key.label());
        value(key.key());
        sink.value();
        value(value);
        sink.leave();
    }

    private void proxy(InvocationHandler handler, Class<?> type) {
        sink.container("proxy", type.getInterfaces().length);
        for (Class<?> implemented : type.getInterfaces()) {
            sink.text(implemented.getName());
        }
        value(handler);
    }

    /** In an order that depends on the content alone. */
    private List<Keyed> sorted(Collection<?> keys) {
        List<Keyed> sorted = new ArrayList<>(keys.size());
        for (Object key : keys) {
            HashSink hash = new HashSink();
            new Walk(hash, scope).from(key);
            sorted.add(new Keyed(key, hash.hash()));
        }
        sorted.sort(Comparator.comparing(Keyed::hash));
        return sorted;
    }

    private record Keyed(Object key, Mixer.Hash hash) {
        Object label() {
            return key instanceof String || key instanceof Number || key instanceof Enum ? key : "...";
        }
    }
}
