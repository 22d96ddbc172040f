/**
 * Checks on the server what people send with a form: a form in a browser protects nothing. Every way in is covered: Tasklist,
 * REST and our own pages all submit through the engine's services.
 */
@NullMarked
package io.ringflow.engine.form;

import org.jspecify.annotations.NullMarked;
