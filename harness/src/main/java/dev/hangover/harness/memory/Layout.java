package dev.hangover.harness.memory;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.NotMeasured;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The fields of a class that are measured, those of its superclasses first, each class by name.
 *
 * @param name of the class; of a lambda, of the method that it runs
 * @param fields readable ones
 * @param hash of the name and of the names of the fields
 * @param isValue whether two equal instances cannot be distinguished: a record, a lambda, or a class of constants
 */
record Layout(String name, List<Slot> fields, Mixer.Hash hash, boolean isValue) {
    /** Whether a class belongs to the Java platform, whose private fields are closed. */
    static boolean isOfThePlatform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** Whether a field is left out by name when only what is measured is walked. */
    static boolean isLeftOut(Field field) {
        return field.isAnnotationPresent(NotMeasured.class);
    }

    private static boolean isOfTheHarness(Class<?> type) {
        return type.getPackageName().equals(NotMeasured.class.getPackageName());
    }

    /**
     * The layout of a class that is not the platform's.
     *
     * @param everything whether fields that are left out by name count too
     * @throws Unmeasurable when a field cannot be read
     */
    static Layout of(Class<?> type, boolean everything) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> owner : ancestry(type)) {
            Arrays.stream(owner.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !field.isAnnotationPresent(Durable.class))
                    .filter(field -> !isLeftOut(field) || everything && !isOfTheHarness(owner))
                    .sorted(Comparator.comparing(Field::getName))
                    .map(Layout::opened)
                    .forEach(fields::add);
        }
        boolean isLambda = Lambdas.isLambda(type);
        String name = Values.nameOf(type);
        Mixer mixer = new Mixer();
        mixer.add(name);
        fields.forEach(field -> mixer.add(field.getName()));
        return new Layout(
                name,
                fields.stream().map(Slot::of).toList(),
                mixer.hash(),
                isLambda || type.isRecord() || !hasPlatformState(type) && isPlainValue(fields));
    }

    /** Whether the platform's part of its instances has fields. */
    static boolean hasPlatformState(Class<?> type) {
        Class<?> ancestor = type;
        while (!isOfThePlatform(ancestor)) {
            ancestor = ancestor.getSuperclass();
        }
        return Values.hasFields(ancestor);
    }

    /** No instance can change, and none leads to one that can. */
    private static boolean isPlainValue(List<Field> fields) {
        return !fields.isEmpty()
                && fields.stream()
                        .allMatch(field -> Modifier.isFinal(field.getModifiers()) && isPlain(field.getType()));
    }

    /** Whether the values of a type are written by content and hold no reference to follow. */
    static boolean isPlain(Class<?> type) {
        return type.isPrimitive() || type == String.class || type.isEnum();
    }

    private static Deque<Class<?>> ancestry(Class<?> type) {
        Deque<Class<?>> ancestry = new ArrayDeque<>();
        for (Class<?> owner = type; !isOfThePlatform(owner); owner = owner.getSuperclass()) {
            ancestry.push(owner);
        }
        return ancestry;
    }

    private static Field opened(Field field) {
        if (!field.trySetAccessible()) {
            throw new Unmeasurable("field '" + field.getName() + "' of "
                    + field.getDeclaringClass().getName() + " cannot be read: its module does not open the package");
        }
        return field;
    }

    /**
     * A field that is walked.
     *
     * @param name of the field, with a mark when it is left out by name
     * @param type of the field
     */
    record Slot(Field field, String name, Class<?> type) {
        private static Slot of(Field field) {
            String mark = isLeftOut(field) ? Memory.LEFT_OUT : "";
            return new Slot(field, field.getName() + mark, field.getType());
        }
    }
}
