package io.ringflow.delivery.erp.web;

import io.ringflow.delivery.erp.Correction;
import io.ringflow.delivery.erp.EventView;
import org.jspecify.annotations.Nullable;

/** An event's content as somebody corrects it on its page. */
record CorrectionForm(
        @Nullable String type,
        @Nullable String contract,
        @Nullable String content) {

    static CorrectionForm of(EventView event) {
        return new CorrectionForm(event.row().type(), event.row().contract(), event.content());
    }

    Correction correction() {
        return new Correction(text(type), text(contract), text(content));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
