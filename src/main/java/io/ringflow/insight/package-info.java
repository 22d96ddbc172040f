/** What customers think of us: asked after each project, and shown with the measures of satisfaction that are drawn from it. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "customer", "delivery"})
@NullMarked
package io.ringflow.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
