/** The door through which the ERP's events come in, and the pages where people look after those that fit nothing. */
@NullMarked
package io.ringflow.delivery.erp.web;

import org.jspecify.annotations.NullMarked;
