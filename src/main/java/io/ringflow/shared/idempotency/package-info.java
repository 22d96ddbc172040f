/** Requests that are sent twice and done once. */
@NullMarked
package io.ringflow.shared.idempotency;

import org.jspecify.annotations.NullMarked;
