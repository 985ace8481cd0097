/** The order of things: runs, reverts, boots, status. Internal; entered through {@link dev.segue.engine.run.Engine}. */
@NullMarked
package dev.segue.engine.run;

import org.jspecify.annotations.NullMarked;
