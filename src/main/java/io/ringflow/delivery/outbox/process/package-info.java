/** Messages that go out, as jobs of the process engine: the jobs hand them on, and wait for nobody. */
@NullMarked
package io.ringflow.delivery.outbox.process;

import org.jspecify.annotations.NullMarked;
