/** The demonstration company's data, and what is done once in the life of a database. */
@NullMarked
package io.ringflow.shared.demonstration;

import org.jspecify.annotations.NullMarked;
