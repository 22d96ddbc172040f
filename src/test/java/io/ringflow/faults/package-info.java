/** Two nodes on one PostgreSQL with deals flowing through them, while machines, networks, disks and clocks fail. */
@NullMarked
package io.ringflow.faults;

import org.jspecify.annotations.NullMarked;
