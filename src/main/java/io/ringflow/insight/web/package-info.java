/** The pages about what customers think of us, and what other records' pages show of it. */
@NullMarked
package io.ringflow.insight.web;

import org.jspecify.annotations.NullMarked;
