package dev.hangover.harness.memory;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Measured;
import dev.hangover.harness.simulation.NotMeasured;
import java.lang.reflect.InvocationHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Classes whose objects are measured in tests. */
final class Samples {
    private Samples() {}

    enum One {
        A,
        B
    }

    enum Other {
        A
    }

    interface Marked {}

    record Pair(Object first, Object second) {}

    record Twin(Object first, Object second) {}

    record Answer(Object measured) implements Measured {}

    record Answering(String answer) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
            return answer;
        }
    }

    static final class Constant {
        final String name;
        final int number;

        Constant(String name, int number) {
            this.name = name;
            this.number = number;
        }
    }

    static final class Endless implements Measured {
        @Override
        public Object measured() {
            return new ArrayList<>(List.of(this, TimeUnit.DAYS));
        }
    }

    static final class Link {
        private final int number;
        Link next;

        Link(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    static class Parent {
        private int number;
        private final int own;

        Parent(int number, int own) {
            this.number = number;
            this.own = own;
        }

        int sum() {
            return number++ + own;
        }
    }

    /** Has a field of the same name as its superclass. */
    static final class Child extends Parent {
        private final int number;

        Child(int inherited, int own, int number) {
            super(inherited, own);
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    static final class NamedList extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
        private final String name;

        NamedList(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static final class Holder {
        static int shared;

        @NotMeasured("a test")
        String cache = "a";

        @Durable
        String disk = "a";

        String all() {
            return cache + disk + shared;
        }

        static final class Worker extends Thread {}
    }

    static final class Outer {
        private int number;

        Outer(int number) {
            this.number = number;
        }

        Object inner() {
            return new Inner();
        }

        private final class Inner {
            int next() {
                return number++;
            }
        }
    }
}
