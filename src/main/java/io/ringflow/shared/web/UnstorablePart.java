package io.ringflow.shared.web;

import io.ringflow.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A field sent along with a file, or the file's name, holds what no text has. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnstorablePart extends Refusal {

    private static final long serialVersionUID = 1L;

    UnstorablePart() {
        super("shared.refused.part");
    }
}
