package io.ringflow.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such record, or none that this person may see. */
public class NothingThere extends ResponseStatusException {

    public NothingThere() {
        super(HttpStatus.NOT_FOUND);
    }
}
