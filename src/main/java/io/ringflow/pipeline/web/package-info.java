/** The pages and the JSON of leads, deals and contracts. */
@NullMarked
package io.ringflow.pipeline.web;

import org.jspecify.annotations.NullMarked;
