/** Lists of tasks and variables from the engine's own tables, asked in a way that stays fast however many rights people have. */
@NullMarked
package io.ringflow.engine.query;

import org.jspecify.annotations.NullMarked;
