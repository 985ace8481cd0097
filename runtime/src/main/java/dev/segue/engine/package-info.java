/** How migrations are executed: history, lock, executor, backfill. Internal. */
@NullMarked
package dev.segue.engine;

import org.jspecify.annotations.NullMarked;
