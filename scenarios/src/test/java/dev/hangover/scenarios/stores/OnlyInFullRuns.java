package dev.hangover.scenarios.stores;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips a long property unless {@code -Dhangover.properties=full} asks for it. */
class OnlyInFullRuns implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return "full".equals(System.getProperty("hangover.properties"))
                ? SkipResult.doNotSkip()
                : SkipResult.skip("long: run it with -Dhangover.properties=full");
    }
}
