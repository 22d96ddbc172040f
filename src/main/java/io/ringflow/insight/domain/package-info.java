/** Answers of customers as they are kept, and the desk that takes them. */
@NullMarked
package io.ringflow.insight.domain;

import org.jspecify.annotations.NullMarked;
