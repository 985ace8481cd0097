/** Tells contents apart. */
@NullMarked
package dev.segue.hash;

import org.jspecify.annotations.NullMarked;
