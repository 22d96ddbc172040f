package io.ringflow.delivery.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such record, or none that this person may see. */
class NothingThere extends ResponseStatusException {

    NothingThere() {
        super(HttpStatus.NOT_FOUND);
    }
}
