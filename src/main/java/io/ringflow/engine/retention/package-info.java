/** Forgets what the process engine keeps for ever by itself. */
@NullMarked
package io.ringflow.engine.retention;

import org.jspecify.annotations.NullMarked;
