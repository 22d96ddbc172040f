/**
 * The steps that process owners build with: one annotation on a bean, from which the element templates, the allow-list for
 * expressions and the reference page come.
 */
@NullMarked
package io.ringflow.engine.palette;

import org.jspecify.annotations.NullMarked;
