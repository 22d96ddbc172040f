/** The process engine's figures: work that is open, late, waiting or stuck, and how long its jobs take. */
@NullMarked
package io.ringflow.engine.metrics;

import org.jspecify.annotations.NullMarked;
