/** The page and the API through which files come in. */
@NullMarked
package io.ringflow.customer.imports.web;

import org.jspecify.annotations.NullMarked;
