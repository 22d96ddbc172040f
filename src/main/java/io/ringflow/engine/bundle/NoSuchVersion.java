package io.ringflow.engine.bundle;

import io.ringflow.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The model never had that version, or it was deleted. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchVersion extends Refusal {

    NoSuchVersion() {
        super("engine.version.unknown");
    }
}
