package dev.hangover.scenarios.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One property, run by jqwik inside a test.
 *
 * @param thrown why it failed; empty when it did not, or was not found
 * @param report what jqwik printed
 */
record PropertyRun(Optional<Throwable> thrown, String report) {
    static PropertyRun of(Class<?> suite, String property) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(
                        suite.getName() + "#" + property + "(" + Case.class.getName() + ")"))
                .filters(EngineFilter.includeEngines("jqwik"))
                // Nothing is remembered of it, and what it prints is kept from the output of the test.
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        Listener listener = new Listener();
        LauncherFactory.create().execute(request, listener);
        return new PropertyRun(
                listener.failures.stream().findFirst(),
                listener.entries.stream().collect(Collectors.joining("\n")));
    }

    /** The lines of the shrunk sample, or of the only one, without its heading. */
    List<String> sample() {
        return report.lines()
                .dropWhile(line -> !line.matches("(Shrunk )?Sample.*"))
                .skip(2)
                .takeWhile(line -> !line.startsWith("Original Sample"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static final class Listener implements TestExecutionListener {
        private final List<Throwable> failures = new ArrayList<>();
        private final List<String> entries = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                result.getThrowable().ifPresent(failures::add);
            }
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entries.addAll(entry.getKeyValuePairs().values());
        }
    }
}
