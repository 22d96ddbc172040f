/** Tables as files for spreadsheets. */
@NullMarked
package io.ringflow.shared.export;

import org.jspecify.annotations.NullMarked;
