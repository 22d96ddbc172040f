package io.ringflow.engine.form;

import io.ringflow.shared.FieldRefusal;
import java.util.Map;

/** What was sent with a form cannot be taken; each sentence names its field as the form does. */
public class FormRefused extends FieldRefusal {

    FormRefused(Map<String, String> fields) {
        super("engine.form.refused", fields);
    }
}
