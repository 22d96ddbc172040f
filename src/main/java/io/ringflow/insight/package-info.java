/** What customers think of us: asked after each project, and kept for the measures of satisfaction that are drawn from it. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "customer"})
@NullMarked
package io.ringflow.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
