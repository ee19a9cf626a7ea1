package dev.hangover.scenarios.catalogue;

import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a value in a scenario file: the one definition by which the value is read, and from which the JSON schema
 * of scenario files is made.
 */
interface Schema<T> {
    /** @throws BadScenario naming the place of the first value that the schema does not allow */
    T read(Place at, Node node);

    /** The same as a JSON schema (draft 2020-12). */
    ObjectNode json();

    /** The same values, made into something else. */
    default <R> Schema<R> as(Function<? super T, ? extends R> made) {
        return as((at, value) -> made.apply(value));
    }

    /** The same values with their places, made into something else. */
    default <R> Schema<R> as(Made<? super T, ? extends R> made) {
        Schema<T> plain = this;
        return new Schema<>() {
            @Override
            public R read(Place at, Node node) {
                return made.of(at, plain.read(at, node));
            }

            @Override
            public ObjectNode json() {
                return plain.json();
            }
        };
    }

    /** What is allowed by one schema when it is a list or a map, and by the other when it is not. */
    static <T> Schema<T> either(Class<? extends Node> kind, Schema<T> ofThisKind, Schema<T> otherwise) {
        return new Schema<>() {
            @Override
            public T read(Place at, Node node) {
                return (kind.isInstance(node) ? ofThisKind : otherwise).read(at, node);
            }

            @Override
            public ObjectNode json() {
                ObjectNode either = object();
                either.putArray("anyOf").add(otherwise.json()).add(ofThisKind.json());
                return either;
            }
        };
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Makes something of a value that was read. */
    @FunctionalInterface
    interface Made<T, R> {
        /** @throws BadScenario when the value contradicts itself */
        R of(Place at, T value);
    }
}
