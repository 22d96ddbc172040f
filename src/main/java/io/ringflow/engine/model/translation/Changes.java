package io.ringflow.engine.model.translation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applies words to places and remembers whether anything changed, so that an untouched file keeps its bytes. */
final class Changes {

    private final Words words;
    private boolean any;

    Changes(Words words) {
        this.words = words;
    }

    void at(String key, @Nullable String english, Consumer<String> place) {
        if (english == null || english.isBlank()) {
            return;
        }
        String said = words.say(key, english);
        if (!said.equals(english)) {
            place.accept(said);
            any = true;
        }
    }

    boolean any() {
        return any;
    }
}
