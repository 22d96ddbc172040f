package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was sent is no JSON, or JSON that nobody sends in earnest. The sentence says where. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class JsonRefused extends Refusal {

    public JsonRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
