/** The pages of people and of one’s own account. */
@NullMarked
package io.ringflow.identity.web;

import org.jspecify.annotations.NullMarked;
