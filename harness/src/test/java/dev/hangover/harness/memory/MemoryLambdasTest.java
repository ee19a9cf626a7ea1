package dev.hangover.harness.memory;

import static dev.hangover.harness.memory.Measuring.assertDifferent;
import static dev.hangover.harness.memory.Measuring.assertRefused;
import static dev.hangover.harness.memory.Measuring.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A lambda is identified by the method that it runs and by what it captures. */
class MemoryLambdasTest {
    static UnaryOperator<String> greeter(String name) {
        return other -> name + " greets " + other;
    }

    @Test
    void whatALambdaCapturesCounts() {
        assertSame(greeter("a"), greeter("a"));
        assertDifferent(greeter("a"), greeter("b"));
        List<String> list = new ArrayList<>();
        Supplier<List<String>> one = supplier(list);
        assertSame(one, supplier(new ArrayList<>()));
        var before = Measuring.fingerprint(one);
        list.add("a");
        assertThat(Measuring.fingerprint(one)).isNotEqualTo(before);
    }

    @Test
    void theMethodThatALambdaRunsCounts() {
        assertDifferent(Unlike.plus(), Unlike.times());
        assertSame(Unlike.plus(), Unlike.plus());
        assertThat(Memory.dump("root", Unlike.plus(), Scope.BETWEEN_SECTIONS))
                .hasEntrySatisfying(
                        "root: class",
                        name -> assertThat(name)
                                .startsWith("dev.hangover.harness.memory.MemoryLambdasTest$Unlike::lambda$plus$"));
    }

    /** Two lambdas of one class that have the same interface and capture the same types may not pass for one another. */
    @Test
    void lambdasThatLookAlikeAreRefused() {
        assertRefused(Alike.plus(), "give each a named class");
        assertRefused(List.of("a", Alike.times()), "root[1]: one of several lambdas of");
    }

    @Test
    void referencesToMethodsAreToldApartAsLambdasAre() {
        Function<Object, String> text = Object::toString;
        assertDifferent(text, Unlike.length());
        assertThat(Memory.dump("root", Unlike.length(), Scope.BETWEEN_SECTIONS))
                .containsEntry("root: class", "java.lang.String::length()I");
    }

    @Test
    void aLambdaThatMarksItselfIsFound() {
        assertSame(Marking.marked("a"), Marking.marked("a"));
        assertDifferent(Marking.marked("a"), Marking.marked("b"));
    }

    @Test
    void comparatorsOfThePlatformAreToldByName() {
        assertSame(Comparator.naturalOrder(), Comparator.naturalOrder());
        assertDifferent(Comparator.naturalOrder(), Comparator.reverseOrder());
        assertRefused(Comparator.comparing(Object::toString), "java.util.Comparator");
    }

    private static Supplier<List<String>> supplier(List<String> list) {
        return () -> list;
    }

    private static final class Unlike {
        static IntUnaryOperator plus() {
            return number -> number + 1;
        }

        static LongUnaryOperator times() {
            return number -> number * 2;
        }

        static Function<String, Integer> length() {
            return String::length;
        }
    }

    private static final class Alike {
        static IntUnaryOperator plus() {
            return number -> number + 1;
        }

        static IntUnaryOperator times() {
            return number -> number * 2;
        }
    }

    private static final class Marking {
        static Object marked(String name) {
            return (Supplier<String> & Serializable) () -> name;
        }
    }
}
