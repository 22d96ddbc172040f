/** Cases drawn on the models that they run on, from the history. */
@NullMarked
package io.ringflow.engine.diagram;

import org.jspecify.annotations.NullMarked;
