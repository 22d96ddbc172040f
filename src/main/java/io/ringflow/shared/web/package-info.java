/**
 * The frame that every page stands in: navigation, language, how dates and amounts are said, and what is answered when a
 * request goes wrong.
 */
@NullMarked
package io.ringflow.shared.web;

import org.jspecify.annotations.NullMarked;
