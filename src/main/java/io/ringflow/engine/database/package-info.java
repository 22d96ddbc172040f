/** Ringflow's own PostgreSQL, for whoever has none: as durable as a server, and nobody else's while it runs. */
@NullMarked
package io.ringflow.engine.database;

import org.jspecify.annotations.NullMarked;
