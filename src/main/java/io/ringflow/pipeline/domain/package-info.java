/** Leads, deals, quotations and contracts as records that guard their own rules. */
@NullMarked
package io.ringflow.pipeline.domain;

import org.jspecify.annotations.NullMarked;
