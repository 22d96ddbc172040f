/**
 * How the models that come with a release go live beside those that process owners redrew: what nobody redrew is deployed
 * once, by whichever node comes first; the release's version of a redrawn model waits as a proposal.
 */
@NullMarked
package io.ringflow.engine.bundle;

import org.jspecify.annotations.NullMarked;
