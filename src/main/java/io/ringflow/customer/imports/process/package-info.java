/** Imports as jobs of the process engine, which survive the machine that works on them. */
@NullMarked
package io.ringflow.customer.imports.process;

import org.jspecify.annotations.NullMarked;
