/** What the ERP tells: taken in and kept, then worked off by jobs of the engine, once each. */
@NullMarked
package io.ringflow.delivery.erp;

import org.jspecify.annotations.NullMarked;
