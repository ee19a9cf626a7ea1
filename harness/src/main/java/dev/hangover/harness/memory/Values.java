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
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** The classes of the Java platform whose content is known. */
final class Values {
    private static final Set<Class<?>> CONSTANTS = named(
            BigDecimal.class,
            BigInteger.class,
            URI.class,
            URL.class,
            UUID.class,
            Locale.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            File.class);
    private static final Set<Class<?>> TOLD_BY_TEXT =
            named(StringBuilder.class, StringBuffer.class, BitSet.class, LongAdder.class);

    private static final Set<Class<?>> NAMED_BY_TEXT =
            named(Path.class, Charset.class, TemporalAccessor.class, TemporalAmount.class);

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
            sink.boxed(number, number);
        } else if (object instanceof Boolean truth) {
            sink.boxed(truth, truth ? 1 : 0);
        } else if (object instanceof Enum<?> constant) {
            sink.kind(constant.getDeclaringClass());
            sink.text(constant.name());
        } else if (object instanceof Character character) {
            sink.boxed(character, character);
        } else if (object instanceof Byte number) {
            sink.boxed(number, number);
        } else if (object instanceof Short number) {
            sink.boxed(number, number);
        } else if (object instanceof Double number) {
            sink.boxed(number, Double.doubleToLongBits(number));
        } else if (object instanceof Float number) {
            sink.boxed(number, Float.floatToIntBits(number));
        } else {
            return false;
        }
        return true;
    }

    /** Whether objects of a class of the platform can never change, and equal ones cannot be distinguished. */
    static boolean isConstant(Class<?> type) {
        return CONSTANTS.contains(type)
                || isNamedByText(type)
                || type == Class.class
                || type == Pattern.class
                || Lambdas.isLambda(type) && type.getDeclaredFields().length == 0;
    }

    private static boolean isNamedByText(Class<?> type) {
        return NAMED_BY_TEXT.stream().anyMatch(named -> named.isAssignableFrom(type));
    }

    /**
     * Writes an object of the platform that is no collection.
     *
     * @throws Unmeasurable when its content is not known
     */
    static void platform(Object object, Sink sink) {
        Class<?> type = object.getClass();
        if (object instanceof AtomicLong number) {
            sink.boxed(number, number.get());
        } else if (object instanceof AtomicInteger number) {
            sink.boxed(number, number.get());
        } else if (object instanceof AtomicBoolean truth) {
            sink.boxed(truth, truth.get() ? 1 : 0);
        } else if (object instanceof Class<?> named) {
            sink.kind(Class.class);
            sink.text(nameOf(named));
        } else if (CONSTANTS.contains(type) || TOLD_BY_TEXT.contains(type)) {
            sink.kind(type);
            sink.text(object.toString());
        } else if (isNamedByText(type)) {
            sink.kind(object instanceof Path ? Path.class : type);
            sink.text(object.toString());
        } else if (object instanceof Pattern pattern) {
            sink.kind(type);
            sink.text(pattern.flags() + " " + pattern.pattern());
        } else if (object instanceof ByteBuffer buffer) {
            sink.container("buffer", buffer.capacity());
            sink.text(buffer.order() + ", position " + buffer.position() + ", limit " + buffer.limit());
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

    /**
     * Name of a class, the same on every JVM.
     *
     * @throws Unmeasurable when it has none
     */
    static String nameOf(Class<?> type) {
        if (Lambdas.isLambda(type)) {
            return Lambdas.nameOf(type);
        }
        if (type.isHidden()) {
            throw new Unmeasurable(
                    "the class " + type.getName() + " was made while the program ran, and has no lasting name");
        }
        return type.getName();
    }

    /** Whether instances have state. */
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
