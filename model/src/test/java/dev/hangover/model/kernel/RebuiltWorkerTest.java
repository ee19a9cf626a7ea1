package dev.hangover.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.kernel.program.CounterVat;
import dev.hangover.model.kernel.program.Programs;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import dev.hangover.model.kernel.worker.WorkerProbes;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RebuiltWorkerTest {
    @Test
    void restartedKernelHasTheHeapsOfTheOneBefore() {
        KernelUnderTest kernel = KernelUnderTest.bootstrapped();
        for (int i = 0; i < 5; i++) {
            kernel.act("count", "plums", "1");
        }
        KernelUnderTest next = restarted(kernel, Programs::named);
        assertThat(next.heaps()).isNotEmpty().isEqualTo(kernel.heaps());
        next.act("count", "plums", "1");
        assertThat(next.probes).contains(WorkerProbes.REBUILT).doesNotContain(WorkerProbes.REBUILT_FROM_SNAPSHOT);
    }

    @Test
    void heapIsLoadedFromTheLastSnapshotAndOnlyTheRestIsReplayed() {
        KernelUnderTest kernel = KernelUnderTest.bootstrapped();
        for (int i = 0; i < 30; i++) {
            kernel.act("count", "plums", "1");
        }
        assertThat(kernel.probes).contains(WorkerProbes.SNAPSHOT);
        KernelUnderTest next = restarted(kernel, Programs::named);
        assertThat(next.heaps()).isNotEmpty().isEqualTo(kernel.heaps());
        next.act("count", "plums", "1");
        assertThat(next.probes).contains(WorkerProbes.REBUILT_FROM_SNAPSHOT);
    }

    @Test
    void replayCallsNoDeviceAgain() {
        KernelUnderTest kernel = KernelUnderTest.bootstrapped();
        kernel.act("publish", "apples", "pears");
        assertThat(kernel.asked).isNotEmpty();
        KernelUnderTest next = restarted(kernel, Programs::named);
        assertThat(next.heaps()).isEqualTo(kernel.heaps());
        assertThat(next.asked).isEmpty();
    }

    @Test
    void vatThatMakesAnotherSyscallWhenReplayedIsAKernelPanic() {
        assertPanics(
                (method, args, heap, syscalls) -> {
                    syscalls.set("something", "else");
                    return "";
                },
                "made the syscall [\"vatstoreSet\",\"something\",\"else\"], but");
    }

    @Test
    void vatThatMakesFewerSyscallsWhenReplayedIsAKernelPanic() {
        assertPanics((method, args, heap, syscalls) -> "", "did not make the syscall");
    }

    @Test
    void vatThatMakesMoreSyscallsWhenReplayedIsAKernelPanic() {
        assertPanics(
                (method, args, heap, syscalls) -> {
                    new CounterVat().message(method, args, heap, syscalls);
                    syscalls.get("one too many");
                    return "";
                },
                "which it did not make the first time");
    }

    private static void assertPanics(Vat changed, String message) {
        KernelUnderTest kernel = KernelUnderTest.bootstrapped();
        kernel.act("count", "plums", "1");
        KernelUnderTest next = restarted(kernel, name -> name.equals(CounterVat.NAME) ? changed : Programs.named(name));
        assertThatThrownBy(() -> next.act("count", "plums", "1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kernel panic")
                .hasMessageContaining(message);
    }

    private static KernelUnderTest restarted(KernelUnderTest kernel, Function<String, Vat> programs) {
        return new KernelUnderTest(DatabaseLocation.memory(kernel.commit()), programs, WarehousePolicy.standard());
    }
}
