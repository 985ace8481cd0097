/** How a single step is executed: locks, batches, concurrent indexes, trash. Internal. */
@NullMarked
package dev.segue.engine.step;

import org.jspecify.annotations.NullMarked;
