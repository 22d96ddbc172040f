/** What people should not miss, told under the bell of every page until they have read it; any process may tell it. */
@NullMarked
package io.ringflow.shared.reminder;

import org.jspecify.annotations.NullMarked;
