/**
 * The process engine as Ringflow runs it: its configuration and database, the palette, the gate against unsafe models, typed
 * variables, working time and deadlines.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package io.ringflow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
