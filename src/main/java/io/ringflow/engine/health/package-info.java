/** Whether this node can serve anybody: its database, the tables in it, and its executor of jobs. */
@NullMarked
package io.ringflow.engine.health;

import org.jspecify.annotations.NullMarked;
