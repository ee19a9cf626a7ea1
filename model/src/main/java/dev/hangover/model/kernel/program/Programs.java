package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatFailure;
import java.util.List;

/** All programs by name. */
public final class Programs {
    /** The vats that are made at bootstrap, in the order in which they are made. Each runs the program of its name. */
    public static final List<String> AT_BOOTSTRAP = List.of(
            BankVat.NAME,
            CounterVat.NAME,
            ForwarderVat.NAME,
            ExchangeVat.NAME,
            ClockVat.NAME,
            PublisherVat.NAME,
            CommsVat.NAME,
            FragileVat.NAME,
            AdminVat.NAME,
            BootstrapVat.NAME);

    private Programs() {}

    /** The program of this name. Every other name is that of a rover, so that any bundle can be run. */
    public static Vat named(String name) {
        return switch (name) {
            case BankVat.NAME -> new BankVat();
            case CounterVat.NAME -> new CounterVat();
            case ForwarderVat.NAME -> new ForwarderVat();
            case ExchangeVat.NAME -> new ExchangeVat();
            case ClockVat.NAME -> new ClockVat();
            case PublisherVat.NAME -> new PublisherVat();
            case CommsVat.NAME -> new CommsVat();
            case FragileVat.NAME -> new FragileVat();
            case AdminVat.NAME -> new AdminVat();
            case BootstrapVat.NAME -> new BootstrapVat();
            default -> new RoverVat();
        };
    }

    static VatFailure cannot(String vat, String method) {
        return new VatFailure("the " + vat + " cannot " + method);
    }
}
