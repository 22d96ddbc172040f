/**
 * Ringflow as it runs for a company, for tests and benchmarks: nodes that are processes of their own, on a PostgreSQL that is as
 * durable as a server, with a wire between them that can be cut.
 */
@NullMarked
package io.ringflow.nodes;

import org.jspecify.annotations.NullMarked;
