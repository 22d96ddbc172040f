/** What people find in Tasklist before they set up anything. */
@NullMarked
package io.ringflow.identity.tasklist;

import org.jspecify.annotations.NullMarked;
