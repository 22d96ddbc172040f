/** Doing the same for many messages or events at once: a few at a time, by jobs of the engine, so that people see how far it is. */
@NullMarked
package io.ringflow.delivery.again;

import org.jspecify.annotations.NullMarked;
