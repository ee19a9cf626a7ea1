package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Changes fields that are not measured, at random, each time that a process of a subject begins a section. */
final class Disturbed {
    private final SortedMap<String, Disturbers.Disturber> disturbers;
    private final Random random;
    private final Set<String> acted = new TreeSet<>();

    Disturbed(SortedMap<String, Disturbers.Disturber> disturbers, long seed) {
        this.disturbers = disturbers;
        this.random = new Random(seed);
    }

    /** The fields that were changed at least once. */
    Set<String> acted() {
        return acted;
    }

    /** The same subject, disturbed. */
    Subject of(Subject subject) {
        return (Subject) Proxy.newProxyInstance(
                Disturbed.class.getClassLoader(), new Class<?>[] {Subject.class}, (proxy, method, arguments) -> {
                    Object answer = call(subject, method, arguments);
                    return method.getName().equals("load") ? of((Machine) answer) : answer;
                });
    }

    private Machine of(Machine machine) {
        return (Machine) Proxy.newProxyInstance(
                Disturbed.class.getClassLoader(), new Class<?>[] {Machine.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("step")) {
                        disturb(machine.memory());
                    }
                    return call(machine, method, arguments);
                });
    }

    private void disturb(Object memory) {
        var before = Memory.fingerprint(memory, Scope.BETWEEN_SECTIONS);
        assertThat(before).isPresent();
        for (Object object : Reachable.from(memory)) {
            for (Field field : Reachable.fields(object.getClass())) {
                String name = field.getDeclaringClass().getName() + "." + field.getName();
                Disturbers.Disturber disturber = disturbers.get(name);
                if (disturber != null && disturber.disturb(object, random)) {
                    acted.add(name);
                }
            }
        }
        assertThat(Memory.fingerprint(memory, Scope.BETWEEN_SECTIONS)).isEqualTo(before);
    }

    private static Object call(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
