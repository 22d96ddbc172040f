/** What the models of surveys call. */
@NullMarked
package io.ringflow.insight.process;

import org.jspecify.annotations.NullMarked;
