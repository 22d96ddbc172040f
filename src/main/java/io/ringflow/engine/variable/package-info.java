/** Process variables with a name and a type, declared once for each process. */
@NullMarked
package io.ringflow.engine.variable;

import org.jspecify.annotations.NullMarked;
