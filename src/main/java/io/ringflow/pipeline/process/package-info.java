/** What the process models call: each delegate reads variables, calls one service method, and writes the result. */
@NullMarked
package io.ringflow.pipeline.process;

import org.jspecify.annotations.NullMarked;
