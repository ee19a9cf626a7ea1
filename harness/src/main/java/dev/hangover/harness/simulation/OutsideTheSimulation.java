package dev.hangover.harness.simulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks code that never takes part in a run, and so may use what a run must not: the clock, threads. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OutsideTheSimulation {
    /** The reason: what is used, and why it cannot change a run. */
    String reason();
}
