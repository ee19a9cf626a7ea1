package dev.hangover.harness.simulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a field out when the memory of a process is measured. The value must not change what the process makes durable: a
 * cache, a handle of something outside the JVM whose content is measured elsewhere, or a counter that only names things.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotMeasured {
    /** Why the value cannot matter. */
    String value();
}
