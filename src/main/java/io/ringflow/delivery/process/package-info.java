/** What the process models of projects and money call: each delegate reads variables, calls one service method, writes the result. */
@NullMarked
package io.ringflow.delivery.process;

import org.jspecify.annotations.NullMarked;
