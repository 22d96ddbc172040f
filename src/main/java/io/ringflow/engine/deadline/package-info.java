/** Every user task has a deadline in working time: set when it is created, shown as a chip. */
@NullMarked
package io.ringflow.engine.deadline;

import org.jspecify.annotations.NullMarked;
