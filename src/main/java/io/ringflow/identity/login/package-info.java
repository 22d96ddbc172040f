/** The one login, and what stands before every request. */
@NullMarked
package io.ringflow.identity.login;

import org.jspecify.annotations.NullMarked;
