package dev.hangover.scenarios.jobs;

import dev.hangover.harness.explore.Workers;
import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Works on several cases, or several runs of one case, at a time. Each is done by one thread from its beginning to its end
 * and shares nothing but images with the others, so what comes out does not depend on how many there are.
 */
@OutsideTheSimulation(reason = "threads work on different cases or runs; inside a run there is one")
public final class Jobs implements Workers, AutoCloseable {
    private final ExecutorService threads;
    private final int size;

    /** @param number how many work at a time, at least 1 */
    public Jobs(int number) {
        this.size = number;
        this.threads = Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, "job");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Puts work in line. */
    public <T> Job<T> start(Callable<T> work) {
        Future<T> future = threads.submit(work);
        return () -> await(future);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public <T> List<T> all(List<Supplier<T>> work) {
        List<Job<T>> line = work.stream().map(one -> start(one::get)).toList();
        return line.stream().map(Job::result).toList();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            if (e.getCause() instanceof Error failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others worked", e);
        }
    }

    /** Drops what has not begun. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Work that was put in line. */
    @FunctionalInterface
    public interface Job<T> {
        /** Waits for it. Throws what it threw. */
        T result();
    }
}
