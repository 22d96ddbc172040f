/**
 * Who may work on a task, and what happens when a person finishes, claims or hands over one, whatever way it comes in.
 */
@NullMarked
package io.ringflow.engine.task;

import org.jspecify.annotations.NullMarked;
