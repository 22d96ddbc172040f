/** FEEL, the language of rules and forms, each expression read once. */
@NullMarked
package io.ringflow.engine.feel;

import org.jspecify.annotations.NullMarked;
