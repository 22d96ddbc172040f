/**
 * Files of customers, products, people and whatever else a module contributes become records: read, shown, corrected by
 * a person, then taken row by row, so that nothing is lost and a repeat changes nothing. Other modules contribute an
 * {@link io.ringflow.customer.imports.ImportKind}.
 */
@NamedInterface("imports")
@NullMarked
package io.ringflow.customer.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
