@NullMarked
package io.ringflow.customer.web;

import org.jspecify.annotations.NullMarked;
