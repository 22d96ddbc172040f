/**
 * What keeps models safe to redraw: the rules that every process, table and form passes before it goes live, and the expression
 * manager that holds the same rules while they run.
 */
@NullMarked
package io.ringflow.engine.model;

import org.jspecify.annotations.NullMarked;
