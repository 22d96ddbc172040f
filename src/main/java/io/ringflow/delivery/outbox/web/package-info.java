/** The pages where people see what goes out to the ERP, and send it again. */
@NullMarked
package io.ringflow.delivery.outbox.web;

import org.jspecify.annotations.NullMarked;
