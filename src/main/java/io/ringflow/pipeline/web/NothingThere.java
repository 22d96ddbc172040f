package io.ringflow.pipeline.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such record, or none that this person may see. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NothingThere extends RuntimeException {}
