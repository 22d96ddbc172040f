/**
 * What the engine writes down of every case: all that people did, entered and decided, and once, not what it only showed them.
 */
@NullMarked
package io.ringflow.engine.history;

import org.jspecify.annotations.NullMarked;
