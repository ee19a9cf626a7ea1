package dev.hangover.harness.memory;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** The classes of the Java platform whose content is known. */
final class Values {
    private static final Set<Class<?>> TOLD_BY_TEXT = named(
            BigDecimal.class,
            BigInteger.class,
            URI.class,
            URL.class,
            UUID.class,
            Locale.class,
            StringBuilder.class,
            StringBuffer.class,
            BitSet.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            File.class,
            LongAdder.class);

    private Values() {}

    /**
     * Writes a value without structure.
     *
     * @return false when the object has some, or is not known
     */
    static boolean write(Object object, Sink sink) {
        if (object instanceof Long number) {
            sink.number(number);
        } else if (object instanceof Integer number) {
            sink.number(number);
        } else if (object instanceof Boolean truth) {
            sink.number(truth ? 1 : 0);
        } else if (object instanceof Enum<?> constant) {
            sink.text(constant.name());
        } else if (object instanceof Character character) {
            sink.number(character);
        } else if (object instanceof Byte number) {
            sink.number(number);
        } else if (object instanceof Short number) {
            sink.number(number);
        } else if (object instanceof Double number) {
            sink.number(Double.doubleToLongBits(number));
        } else if (object instanceof Float number) {
            sink.number(Float.floatToIntBits(number));
        } else {
            return false;
        }
        return true;
    }

    /**
     * Writes an object of the platform that is no collection.
     *
     * @throws Unmeasurable when its content is not known
     */
    static void platform(Object object, Sink sink) {
        Class<?> type = object.getClass();
        if (object instanceof AtomicLong number) {
            sink.number(number.get());
        } else if (object instanceof AtomicInteger number) {
            sink.number(number.get());
        } else if (object instanceof AtomicBoolean truth) {
            sink.number(truth.get() ? 1 : 0);
        } else if (object instanceof Class<?> named) {
            sink.text(named.isHidden() ? Lambdas.nameOf(named) : named.getName());
        } else if (TOLD_BY_TEXT.contains(type)
                || object instanceof Path
                || object instanceof Charset
                || object instanceof TemporalAccessor
                || object instanceof TemporalAmount) {
            sink.text(object.toString());
        } else if (object instanceof Pattern pattern) {
            sink.text(pattern.flags() + " " + pattern.pattern());
        } else if (object instanceof ByteBuffer buffer) {
            sink.container("buffer", buffer.capacity());
            sink.number(buffer.position());
            sink.number(buffer.limit());
            byte[] bytes = new byte[buffer.capacity()];
            buffer.duplicate().clear().get(bytes);
            sink.bytes(bytes);
        } else if (object instanceof MessageDigest digest) {
            sink.text(digest.getAlgorithm());
            sink.bytes(digested(digest));
        } else if (object instanceof Throwable thrown) {
            sink.text(thrown.toString());
        } else if (Lambdas.isLambda(type) && type.getDeclaredFields().length == 0) {
            sink.text(Lambdas.nameOf(type));
        } else if (!hasFields(type)) {
            sink.text(type.getName());
        } else {
            throw new Unmeasurable("the content of " + type.getName() + " cannot be read");
        }
    }

    /** Whether instances have state of their own. */
    static boolean hasFields(Class<?> type) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the order in which a collection or map is iterated says nothing. */
    static boolean isUnordered(Object container) {
        if (container instanceof LinkedHashMap || container instanceof LinkedHashSet) {
            return false;
        }
        String name = container.getClass().getName();
        return container instanceof HashMap
                || container instanceof HashSet
                || container instanceof ConcurrentHashMap
                || name.startsWith("java.util.ImmutableCollections$Set")
                || name.startsWith("java.util.ImmutableCollections$Map");
    }

    private static byte[] digested(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException closed) {
            throw new Unmeasurable("the content of a digest that cannot be copied: " + digest.getAlgorithm());
        }
    }

    private static Set<Class<?>> named(Class<?>... types) {
        Set<Class<?>> named = new TreeSet<>(Comparator.comparing(Class::getName));
        named.addAll(List.of(types));
        return named;
    }
}
