/** Puts models, rules and forms into the language in which a company runs Ringflow. */
@NullMarked
package io.ringflow.engine.model.translation;

import org.jspecify.annotations.NullMarked;
