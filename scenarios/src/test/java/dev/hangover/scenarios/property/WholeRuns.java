package dev.hangover.scenarios.property;

import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Has a property draw the same values in every ordinary run, makes 10,000 tries of other values with
 * {@code -Dhangover.properties=full}, and has a property that fails say how it is run again
 * with the same values.
 */
class WholeRuns implements AroundPropertyHook {
    private static final int FULL = 10_000;
    private static final String SEED = "42";

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        boolean isExample = context.attributes().tries().equals(Optional.of(1));
        boolean isFull = "full".equals(System.getProperty("hangover.properties"));
        if (!isExample && isFull) {
            context.attributes().setTries(FULL);
        } else if (!isFull && context.attributes().seed().isEmpty()) {
            context.attributes().setSeed(SEED);
        }
        PropertyExecutionResult result = property.execute();
        return result.throwable()
                .filter(thrown -> result.status() == PropertyExecutionResult.Status.FAILED)
                .map(thrown -> result.mapToFailed(again(thrown, result.seed().orElse(""))))
                .orElse(result);
    }

    private static Throwable again(Throwable thrown, String seed) {
        AssertionError shortened = new AssertionError(
                thrown.getMessage() + "\nthe same values again in an IDE: @Property(seed = \"" + seed + "\")", thrown);
        shortened.setStackTrace(new StackTraceElement[0]);
        return shortened;
    }
}
