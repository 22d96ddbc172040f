/** A small ERP: what it takes to report events to Ringflow, for tests, for benchmarks, and to try it out. */
@NullMarked
package io.ringflow.erp;

import org.jspecify.annotations.NullMarked;
