/** People, their accounts and passwords. */
@NullMarked
package io.ringflow.identity.domain;

import org.jspecify.annotations.NullMarked;
