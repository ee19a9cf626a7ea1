package dev.hangover.model.incidents;

import dev.hangover.model.Deviation;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.incidents.variant.DesignVariant;
import dev.hangover.model.node.NodeSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A design with a flaw. What is expected of it is what is expected of the design: only a scenario that is made for the flaw
 * knows better. Its protocol is that of the design; {@link #plantIn} plants the flaw in a node.
 */
public final class FlawedDesign extends DesignVariant {
    private final Flaw flaw;
    private final List<Flaw> planted;

    /** A design with all flaws that have to be planted for one to show. */
    public FlawedDesign(Flaw flaw, HostDesign base) {
        this(flaw, base, flaw.inContext());
    }

    /** A design with a flaw and the others whose fixes would hide it. */
    public FlawedDesign(Flaw flaw, HostDesign base, List<Flaw> planted) {
        super(base);
        this.flaw = flaw;
        this.planted = List.copyOf(planted);
    }

    /** The flaws of a design: none, unless it is a flawed one. */
    public static List<Flaw> flaws(HostDesign design) {
        return design instanceof FlawedDesign flawed ? flawed.planted : List.of();
    }

    /**
     * Settings of a node with the flaws of their design.
     *
     * @param applied receives each flaw when it is applied, perhaps from several threads
     */
    public static NodeSettings plantIn(NodeSettings settings, Consumer<Flaw> applied) {
        NodeSettings flawed = settings;
        for (Flaw each : flaws(settings.design())) {
            flawed = Planting.of(flawed, each, Deviation.planted(() -> applied.accept(each)));
        }
        return flawed;
    }

    @Override
    public String name() {
        return flaw.word();
    }

    @Override
    public String summary() {
        return flaw.incident() + " (" + flaw.source() + "): " + base().name() + " that " + flaw.sentence();
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of(base().name());
    }
}
