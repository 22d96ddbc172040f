/**
 * What goes out to the ERP: changes of customers and products, written down with the change, sent as signed events by jobs of the
 * engine until the receiver has them.
 */
@NullMarked
package io.ringflow.delivery.outbox;

import org.jspecify.annotations.NullMarked;
