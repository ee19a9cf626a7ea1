package dev.hangover.scenarios.explore;

import dev.hangover.harness.simulation.Durable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every object of the program that is reached from another, also by fields that are not measured; not what is on disks. */
final class Reachable {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Object> found = new ArrayList<>();
    private final Deque<Object> line = new ArrayDeque<>();

    private Reachable() {}

    static List<Object> from(Object root) {
        Reachable reachable = new Reachable();
        reachable.meet(root);
        while (!reachable.line.isEmpty()) {
            reachable.visit(reachable.line.poll());
        }
        return reachable.found;
    }

    /** The fields of a class of the program and of its superclasses, but for static ones. */
    static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> owner = type; owner.getName().startsWith("dev.hangover."); owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private void meet(Object object) {
        if (object != null && seen.add(object)) {
            line.add(object);
        }
    }

    private void visit(Object object) {
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                meet(key);
                meet(value);
            });
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(this::meet);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::meet);
        } else if (object.getClass().getName().startsWith("dev.hangover.") && !(object instanceof Enum)) {
            found.add(object);
            for (Field field : fields(object.getClass())) {
                if (!field.isAnnotationPresent(Durable.class)
                        && !field.getType().isPrimitive()) {
                    meet(Fields.get(object, field));
                }
            }
        }
    }
}
