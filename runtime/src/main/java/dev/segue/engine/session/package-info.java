/** The one connection of a run: what it must be, how it is set up and given back, the runner lock. Internal. */
@NullMarked
package dev.segue.engine.session;

import org.jspecify.annotations.NullMarked;
