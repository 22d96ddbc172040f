package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A request is not signed with a key that holds, or not signed now. */
@ResponseStatus(HttpStatus.UNAUTHORIZED)
public class SignatureRefused extends Refusal {

    SignatureRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
