/** The pieces of such work as jobs of the process engine. */
@NullMarked
package io.ringflow.delivery.again.process;

import org.jspecify.annotations.NullMarked;
