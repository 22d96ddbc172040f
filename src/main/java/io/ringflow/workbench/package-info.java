/**
 * Where process owners see which processes, tables and forms are live and who put them there, and decide on what a release
 * proposes for those that they redrew.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine"})
@NullMarked
package io.ringflow.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
