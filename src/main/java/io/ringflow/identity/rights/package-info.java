/** What the groups that come with Ringflow may do, set up once. */
@NullMarked
package io.ringflow.identity.rights;

import org.jspecify.annotations.NullMarked;
