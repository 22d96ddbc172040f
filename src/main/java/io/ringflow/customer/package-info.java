/**
 * The shared record of customers: their tree, contacts, lifecycle, the products sold to them, and the import of files.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine"})
@NullMarked
package io.ringflow.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
