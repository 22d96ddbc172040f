/**
 * The start page, which answers «what now?», tasks worked off in place, and the search for everything.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "customer", "pipeline", "delivery"})
@NullMarked
package io.ringflow.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
