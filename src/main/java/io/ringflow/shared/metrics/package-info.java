/** What Prometheus is told: each module gives its figures, and this package keeps them cheap. */
@NullMarked
package io.ringflow.shared.metrics;

import org.jspecify.annotations.NullMarked;
