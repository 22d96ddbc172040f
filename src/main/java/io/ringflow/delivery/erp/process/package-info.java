/** The ERP's events as jobs of the process engine, which survive the machine that works on them. */
@NullMarked
package io.ringflow.delivery.erp.process;

import org.jspecify.annotations.NullMarked;
