/** Working time: calendars with hours, holidays and working weekends, and reckoning in them. */
@NullMarked
package io.ringflow.engine.time;

import org.jspecify.annotations.NullMarked;
