/** The migrations that a program holds: found, ordered, loaded. Internal. */
@NullMarked
package dev.segue.engine.chain;

import org.jspecify.annotations.NullMarked;
