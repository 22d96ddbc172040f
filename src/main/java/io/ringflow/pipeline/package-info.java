/**
 * From the first hint to the signed contract: leads, opportunities and their funnel, quotations, contracts.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "customer", "customer :: imports"})
@NullMarked
package io.ringflow.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
