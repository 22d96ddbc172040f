/** What a person may do in the engine: the same answers as the engine's own check, for a fraction of its cost. */
@NullMarked
package io.ringflow.engine.permission;

import org.jspecify.annotations.NullMarked;
