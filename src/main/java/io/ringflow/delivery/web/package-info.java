/** The pages of projects and money. */
@NullMarked
package io.ringflow.delivery.web;

import org.jspecify.annotations.NullMarked;
