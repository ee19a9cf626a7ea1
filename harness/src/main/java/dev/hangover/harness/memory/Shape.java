package dev.hangover.harness.memory;

import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Measured;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The way in which the instances of a class are walked. It depends on the class alone, so it is looked up once for each
 * class.
 *
 * @param layout the fields, of a class that is not the platform's; null otherwise
 */
record Shape(Kind kind, Layout layout) {
    private static final ClassValue<Shape> MEASURED = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return of(type, false);
        }
    };
    private static final ClassValue<Shape> COMPLETE = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return of(type, true);
        }
    };

    /** The treatment of an object by a walk. */
    enum Kind {
        ARRAY(true),
        /** Says itself what is measured of it. */
        MEASURED(false),
        IMAGE(false),
        PROXY(false),
        /** Not of the platform, and written by content. */
        VALUE(false),
        OBJECT(true),
        OPTIONAL(false),
        IMMUTABLE_CONTAINER(false),
        CONTAINER(true),
        REFERENCE(true),
        ENTRY(false),
        /** Of the platform, and cannot change. */
        CONSTANT(false),
        PLATFORM(true);

        private final boolean numbered;

        Kind(boolean numbered) {
            this.numbered = numbered;
        }

        /** Whether an object is written as a number, with its content once; otherwise its content is written each time. */
        boolean isNumbered() {
            return numbered;
        }
    }

    /**
     * The shape of the instances of a class.
     *
     * @param scope whether fields that are left out by name count too
     * @throws Unmeasurable when a field cannot be read
     */
    static Shape of(Class<?> type, Scope scope) {
        return (scope == Scope.EVERYTHING ? COMPLETE : MEASURED).get(type);
    }

    /**
     * All fields of an object that says itself what is measured of it.
     *
     * @throws Unmeasurable when a field cannot be read
     */
    static Shape fieldsOf(Measured object) {
        return new Shape(Kind.OBJECT, Layout.of(object.getClass(), true));
    }

    private static Shape of(Class<?> type, boolean everything) {
        if (type.isArray()) {
            return new Shape(Kind.ARRAY, null);
        }
        if (Measured.class.isAssignableFrom(type)) {
            return new Shape(Kind.MEASURED, null);
        }
        if (Image.class.isAssignableFrom(type)) {
            return new Shape(Kind.IMAGE, null);
        }
        if (Proxy.isProxyClass(type)) {
            return new Shape(Kind.PROXY, null);
        }
        if (!Layout.isOfThePlatform(type)) {
            Layout layout = Layout.of(type, everything);
            return new Shape(layout.isValue() ? Kind.VALUE : Kind.OBJECT, layout);
        }
        return new Shape(ofThePlatform(type), null);
    }

    private static Kind ofThePlatform(Class<?> type) {
        if (type == Optional.class) {
            return Kind.OPTIONAL;
        }
        if (Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type)) {
            return type.getName().startsWith("java.util.ImmutableCollections$")
                    ? Kind.IMMUTABLE_CONTAINER
                    : Kind.CONTAINER;
        }
        if (AtomicReference.class.isAssignableFrom(type)) {
            return Kind.REFERENCE;
        }
        if (Map.Entry.class.isAssignableFrom(type)) {
            return Kind.ENTRY;
        }
        return Values.isConstant(type) ? Kind.CONSTANT : Kind.PLATFORM;
    }
}
