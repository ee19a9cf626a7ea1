package dev.hangover.model.kernel;

import dev.hangover.model.kernel.device.Device;
import dev.hangover.model.kernel.state.KernelState;
import dev.hangover.model.kernel.state.Message;
import dev.hangover.model.kernel.state.Vats;
import dev.hangover.model.kernel.state.Work;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscall;
import dev.hangover.model.kernel.vat.SyscallHandler;
import dev.hangover.model.kernel.vat.VatFault;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Carries out the syscalls of one vat: translates its names into the kernel's and does what is asked. */
final class KernelSyscalls implements SyscallHandler {
    private final String vat;
    private final KernelState state;
    private final SortedMap<String, Device> devices;
    private final Consumer<String> exit;

    KernelSyscalls(String vat, KernelState state, SortedMap<String, Device> devices, Consumer<String> exit) {
        this.vat = vat;
        this.state = state;
        this.devices = devices;
        this.exit = exit;
    }

    @Override
    public String handle(Syscall syscall) {
        List<String> args = syscall.args();
        switch (syscall.name()) {
            case "vatstoreGet" -> {
                return state.store().get(key(args));
            }
            case "vatstoreSet" -> state.store().set(key(args), args.get(1));
            case "vatstoreDelete" -> state.store().delete(key(args));
            case "send" -> send(args.get(0), args.get(1), args.subList(2, args.size()), Optional.empty());
            case "ask" -> send(args.get(0), args.get(1), args.subList(3, args.size()), Optional.of(args.get(2)));
            case "subscribe" -> subscribe(kernel(args.get(0)));
            case "resolve" -> resolve(args.get(0), Boolean.parseBoolean(args.get(1)), args.get(2));
            case "callNow" -> {
                return device(args.get(0)).call(Slots.translate(args.subList(1, args.size()), this::kernel));
            }
            case "dropImports" -> state.clists().remove(vat, kernel(args.get(0)));
            case "exit" -> exit.accept(args.get(0));
            default -> throw new VatFault("there is no syscall '" + syscall.name() + "'");
        }
        return null;
    }

    private void send(String target, String method, List<String> args, Optional<String> result) {
        Message message = new Message(method, args, result).translate(this::kernel);
        message.result().ifPresent(state.promises()::undecided);
        state.queue().push(new Work.Send(kernel(target), message));
    }

    private void subscribe(String promise) {
        if (state.promises().isUnresolved(promise)) {
            state.promises().subscribe(promise, vat);
        } else {
            state.queue().push(new Work.Notify(vat, promise));
        }
    }

    private void resolve(String name, boolean rejected, String data) {
        String promise = kernel(name);
        if (!state.promises().decider(promise).equals(Optional.of(vat))) {
            throw new VatFault(vat + " does not decide " + promise);
        }
        state.resolve(promise, rejected, Slots.translate(data, this::kernel));
        state.clists().remove(vat, promise);
    }

    private Device device(String name) {
        Device device = devices.get(name);
        if (device == null) {
            throw new VatFault("there is no device '" + name + "'");
        }
        return device;
    }

    private String kernel(String name) {
        return state.clists().toKernel(vat, name);
    }

    private String key(List<String> args) {
        return Vats.stateKey(vat, args.get(0));
    }
}
