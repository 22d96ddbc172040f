/** Work that modules leave to the engine's job executor, beside the jobs that models make. */
@NullMarked
package io.ringflow.engine.job;

import org.jspecify.annotations.NullMarked;
