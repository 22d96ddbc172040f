package io.ringflow.customer.imports.reading;

import io.ringflow.shared.Refusal;

/** The file as a whole cannot be read as a table; nothing of it is taken. */
public final class UnreadableFile extends Refusal {

    UnreadableFile(String key, Object... arguments) {
        super("import.file." + key, arguments);
    }
}
