@NullMarked
package io.ringflow.customer.domain;

import org.jspecify.annotations.NullMarked;
