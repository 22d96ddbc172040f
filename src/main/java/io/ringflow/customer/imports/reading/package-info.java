/**
 * Tables as people send them: CSV in any encoding and XLSX, told apart by content, read one row at a time within bounds, and
 * refused as a whole if they are cut off or no table.
 */
@NullMarked
package io.ringflow.customer.imports.reading;

import org.jspecify.annotations.NullMarked;
