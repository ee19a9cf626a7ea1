package dev.hangover.harness.memory;

import static dev.hangover.harness.memory.Measuring.assertDifferent;
import static dev.hangover.harness.memory.Measuring.assertRefused;
import static dev.hangover.harness.memory.Measuring.assertSame;
import static dev.hangover.harness.memory.Measuring.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.memory.Samples.Answer;
import dev.hangover.harness.memory.Samples.Answering;
import dev.hangover.harness.memory.Samples.Child;
import dev.hangover.harness.memory.Samples.Constant;
import dev.hangover.harness.memory.Samples.Endless;
import dev.hangover.harness.memory.Samples.Failed;
import dev.hangover.harness.memory.Samples.Holder;
import dev.hangover.harness.memory.Samples.Link;
import dev.hangover.harness.memory.Samples.Marked;
import dev.hangover.harness.memory.Samples.NamedList;
import dev.hangover.harness.memory.Samples.One;
import dev.hangover.harness.memory.Samples.Other;
import dev.hangover.harness.memory.Samples.Outer;
import dev.hangover.harness.memory.Samples.Pair;
import dev.hangover.harness.memory.Samples.Twin;
import dev.hangover.harness.simulation.Measured;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Equal object graphs have equal fingerprints, different ones different: values, fields, references. */
class MemoryTest {
    /** Not alike in pairs: each has a different fingerprint. */
    static List<Object> different() {
        return Arrays.asList(
                null,
                "",
                "a",
                "b",
                0,
                1,
                1L,
                (short) 1,
                (byte) 1,
                'a',
                97,
                true,
                false,
                1.0,
                1.0f,
                0.0,
                -0.0,
                Double.NaN,
                BigInteger.ONE,
                new StringBuilder("a"),
                new AtomicLong(1),
                ByteBuffer.wrap(new byte[] {1, 2}),
                ByteBuffer.wrap(new byte[] {1, 2}).position(1),
                ByteBuffer.wrap(new byte[] {1, 2}).order(ByteOrder.LITTLE_ENDIAN),
                new byte[] {1, 2},
                new byte[] {1, 2, 0},
                new int[] {1, 2},
                new long[] {1, 2},
                new Object[] {1, 2},
                new Object[] {1, null},
                Optional.empty(),
                Optional.of("a"),
                List.of(),
                List.of("a", "b"),
                List.of("b", "a"),
                List.of(List.of("a"), List.of("b")),
                List.of(List.of("a", "b"), List.of()),
                One.A,
                One.B,
                Other.A,
                new Pair("a", "b"),
                new Pair("b", "a"),
                new Pair("a", null),
                new Twin("a", "b"),
                String.class,
                Object.class,
                new Child(1, 2, 3),
                new Child(2, 2, 3),
                new Child(1, 3, 3),
                new Child(1, 2, 4));
    }

    @Test
    void whatDiffersIsToldApart() {
        List<Object> all = different();
        for (int i = 0; i < all.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertDifferent(all.get(k), all.get(i));
            }
        }
    }

    @Test
    void whatIsMadeAgainIsTheSame() {
        List<Object> all = different();
        List<Object> again = different();
        for (int i = 0; i < all.size(); i++) {
            assertSame(all.get(i), again.get(i));
        }
        StringBuilder roomy = new StringBuilder(1_000).append("a");
        assertSame(roomy, new StringBuilder("a"));
        assertSame(new String("a"), "a");
        assertSame(Double.longBitsToDouble(0x7ff8000000000001L), Double.NaN);
    }

    /** On every JVM: of any vendor and version, today and tomorrow. */
    @Test
    void aFingerprintIsTheSameOnEveryJvm() {
        List<Object> mixed = new ArrayList<>(different());
        mixed.add(mixed);
        mixed.add(MemoryCollectionsTest.everyKind());
        mixed.add(MemoryLambdasTest.greeter("a"));

        assertThat(fingerprint(mixed)).hasToString("f664b2e69687e32d691bb31fe9a2b733e624a66e4ac726dd3dc2256dc1b76c4f");
    }

    @Test
    void staticFieldsAndFieldsLeftOutByNameDoNotCount() {
        Holder holder = new Holder();
        var before = fingerprint(holder);
        Holder.shared++;
        holder.cache = "other";
        holder.disk = "other";
        assertThat(fingerprint(holder)).isEqualTo(before);
        assertThat(Memory.fingerprint(holder, Scope.EVERYTHING))
                .isNotEqualTo(Memory.fingerprint(new Holder(), Scope.EVERYTHING));
    }

    @Test
    void theObjectAroundAnInnerOneCounts() {
        assertDifferent(new Outer(1).inner(), new Outer(2).inner());
        assertSame(new Outer(1).inner(), new Outer(1).inner());
    }

    @Test
    void whichReferencesLeadToOneObjectThatCanChangeIsPartOfTheState() {
        Outer shared = new Outer(1);
        assertDifferent(new Pair(shared, shared), new Pair(new Outer(1), new Outer(1)));
        byte[] bytes = {1};
        assertDifferent(new Pair(bytes, bytes), new Pair(new byte[] {1}, new byte[] {1}));
        List<Object> list = new ArrayList<>();
        assertDifferent(List.of(list, list), List.of(new ArrayList<>(), new ArrayList<>()));
        Object key = new Object();
        assertDifferent(new Pair(key, key), new Pair(new Object(), new Object()));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("abc", new String("abc")),
                Arguments.of(1_000, Integer.valueOf("1000")),
                Arguments.of(new BigInteger("12345678901234567890"), new BigInteger("12345678901234567890")),
                Arguments.of(new Pair("a", "b"), new Pair("a", "b")),
                Arguments.of(List.of("a", "b"), List.of("a", "b")),
                Arguments.of(Optional.of("a"), Optional.of("a")),
                Arguments.of(new Constant("a", 1), new Constant("a", 1)),
                Arguments.of(MemoryLambdasTest.greeter("a"), MemoryLambdasTest.greeter("a")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void ofAValueNobodyCanTellHowOftenItIsThere(Object one, Object equal) {
        assertSame(new Pair(one, one), new Pair(one, equal));
    }

    @Test
    void aMapWithConstantFieldsOnlyCanChange() {
        NamedList one = new NamedList("a");
        assertDifferent(new Pair(one, one), new Pair(new NamedList("a"), new NamedList("a")));
        NamedList filled = new NamedList("a");
        filled.add("b");
        assertDifferent(one, filled);
    }

    @Test
    void cyclesEnd() {
        assertSame(ring(3), ring(3));
        assertDifferent(ring(3), ring(4));
        List<Object> own = new ArrayList<>();
        own.add(own);
        List<Object> other = new ArrayList<>();
        other.add(new ArrayList<>(List.of(other)));
        assertDifferent(own, other);
    }

    @Test
    void chainsOfAnyLengthAreWalked() {
        assertThat(fingerprint(chain(60_000, 7))).isEqualTo(fingerprint(chain(60_000, 7)));
        assertThat(fingerprint(chain(60_000, 7))).isNotEqualTo(fingerprint(chain(60_000, 8)));
        assertThat(Memory.dump("root", chain(5_000, 7), Scope.BETWEEN_SECTIONS))
                .hasSizeGreaterThan(5_000)
                .hasKeySatisfying(new Condition<>(path -> path.endsWith(".next.number"), "ends with the field"));
    }

    /** Values are written in place, so their depth is bounded; the stack must reach that far. */
    @Test
    void valuesThatAreNestedTooDeepAreRefused() {
        assertSame(nested(290), nested(290));
        assertRefused(nested(310), "nested more than 300 deep");
    }

    @Test
    void valuesThatAreReferredToTooOftenAreRefused() {
        Pair doubling = new Pair("a", "b");
        for (int i = 0; i < 60; i++) {
            doubling = new Pair(doubling, doubling);
        }
        assertRefused(doubling, "values");
    }

    @Test
    void anAnswerThatNeverEndsIsRefused() {
        assertRefused(new Endless(), "values");
    }

    @Test
    void whatSaysHowItIsMeasuredIsReplacedByItsAnswer() {
        Measured handle = () -> List.of("a");
        Measured other = () -> List.of("b");
        assertThat(fingerprint(handle)).isEqualTo(fingerprint(new Answer(List.of("a"))));
        assertDifferent(handle, other);
        assertThat(Memory.fingerprint(new Answer("a"), Scope.UNDER_WAY)).isPresent();
    }

    @Test
    void aProxyIsToldByItsInterfacesAndItsHandler() {
        assertSame(proxy(Marked.class, "a"), proxy(Marked.class, "a"));
        assertDifferent(proxy(Marked.class, "a"), proxy(Marked.class, "b"));
        assertDifferent(proxy(Marked.class, "a"), proxy(Runnable.class, "a"));
    }

    @Test
    void anExceptionIsToldByItsMessageAndCause() {
        assertSame(new Failed("a", null), new Failed("a", null));
        assertDifferent(new Failed("a", null), new Failed("b", null));
        assertDifferent(new Failed("a", null), new Failed("a", new Failed("b", null)));
    }

    @Test
    void whatCannotBeReadIsRefusedByItsPath() {
        assertRefused(new Pair("a", List.of(new Random(1))), "root.second[0]: the content of java.util.Random");
        assertRefused(
                new Pair(List.of("a").iterator(), "b"), "root.first: the content of java.util.ImmutableCollections");
        assertRefused(new Thread(() -> {}), "java.lang.Thread");
        assertRefused(new Holder.Worker(), "extends a class of the Java platform");
    }

    private static Object ring(int size) {
        Link first = new Link(0);
        Link last = first;
        for (int i = 1; i < size; i++) {
            last.next = new Link(0);
            last = last.next;
        }
        last.next = first;
        return first;
    }

    private static Object chain(int size, int end) {
        Link first = new Link(end);
        for (int i = 0; i < size; i++) {
            Link before = new Link(i);
            before.next = first;
            first = before;
        }
        return first;
    }

    private static Object nested(int depth) {
        Pair nested = new Pair("a", null);
        for (int i = 1; i < depth; i++) {
            nested = new Pair("a", nested);
        }
        return nested;
    }

    private static Object proxy(Class<?> type, String answer) {
        InvocationHandler handler = new Answering(answer);
        return Proxy.newProxyInstance(MemoryTest.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
