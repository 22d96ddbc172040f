/** What runs inside a node's process beside Ringflow itself: a clock that can be shifted, and steps that fail. */
@NullMarked
package io.ringflow.nodes.inside;

import org.jspecify.annotations.NullMarked;
