@NullMarked
package io.ringflow.customer.process;

import org.jspecify.annotations.NullMarked;
