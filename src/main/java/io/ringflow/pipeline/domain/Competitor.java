package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.CompetitorView;
import io.ringflow.shared.Texts;
import jakarta.persistence.Embeddable;

/** Another company after the same deal. */
@Embeddable
class Competitor {

    private String name = "";
    private String note = "";

    protected Competitor() {}

    Competitor(String name, String note) {
        this.name = name;
        this.note = note;
    }

    static Competitor of(CompetitorView view) {
        return new Competitor(Texts.clean(view.name(), 200), Texts.clean(view.note(), 1000));
    }

    CompetitorView view() {
        return new CompetitorView(name, note);
    }
}
