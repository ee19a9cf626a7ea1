package dev.hangover.scenarios.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * Limits the log output of libraries to warnings, on standard error, because results go to standard output. Found through
 * {@code META-INF/services}; a configuration file would take longer to read than a short command takes.
 */
public final class Warnings extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext libraries) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(libraries);
        encoder.setPattern("%level %logger{0}: %message%n%nopex");
        encoder.start();
        ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
        errors.setContext(libraries);
        errors.setTarget("System.err");
        errors.setEncoder(encoder);
        errors.start();
        ch.qos.logback.classic.Logger root = libraries.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(errors);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
