/** The page on which calendars are seen and edited. */
@NullMarked
package io.ringflow.engine.time.web;

import org.jspecify.annotations.NullMarked;
