/** Lets models remind people. */
@NullMarked
package io.ringflow.engine.reminder;

import org.jspecify.annotations.NullMarked;
