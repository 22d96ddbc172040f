/**
 * The start page, which answers «what now?», and tasks worked off in place.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "customer", "pipeline"})
@NullMarked
package io.ringflow.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
