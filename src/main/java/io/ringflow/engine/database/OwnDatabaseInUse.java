package io.ringflow.engine.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another Ringflow already works with the data folder. */
public class OwnDatabaseInUse extends RuntimeException {

    OwnDatabaseInUse(Path folder, @Nullable Throwable cause) {
        super(
                "Another Ringflow is running on " + folder.toAbsolutePath()
                        + ". Stop it first, choose another folder with ringflow.database.folder, or give both a PostgreSQL"
                        + " of your own with SPRING_DATASOURCE_URL.",
                cause);
    }
}
