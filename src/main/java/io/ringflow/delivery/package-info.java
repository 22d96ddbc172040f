/**
 * From the signature to the last payment: projects and their market stages, receivables and receipts, and what the ERP tells of
 * them.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "customer", "pipeline"})
@NullMarked
package io.ringflow.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
