/** Projects, receivables and receipts as they are kept, and the desks that change them. */
@NullMarked
package io.ringflow.delivery.domain;

import org.jspecify.annotations.NullMarked;
