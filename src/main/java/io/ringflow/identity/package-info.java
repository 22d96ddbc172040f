/**
 * People, groups, login, and who may see what; one login for Ringflow and Camunda alike.
 */
@ApplicationModule(allowedDependencies = {"shared", "engine"})
@NullMarked
package io.ringflow.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
