/** Imports from the file's arrival to the last row: their states, what is kept of them, and the work of each step. */
@NullMarked
package io.ringflow.customer.imports.domain;

import org.jspecify.annotations.NullMarked;
