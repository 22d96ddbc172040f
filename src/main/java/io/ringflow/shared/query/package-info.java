/** What every module's reading shares: conditions, columns, places in lists, and sums over a great many rows. */
@NullMarked
package io.ringflow.shared.query;

import org.jspecify.annotations.NullMarked;
