package dev.hangover.reports.json;

import dev.hangover.harness.result.ShrunkForm;

/** The smallest run that fails alike, as JSON. */
public final class ShrunkJson {
    private ShrunkJson() {}

    /** What it is and how small: {@code token, coordinates, blocks, actions, crashes}. */
    public static JsonObject of(ShrunkForm form) {
        return new JsonObject()
                .put("token", form.token())
                .put("coordinates", form.coordinates())
                .put("blocks", form.sections())
                .put("actions", form.actions())
                .put("crashes", form.crashes());
    }
}
