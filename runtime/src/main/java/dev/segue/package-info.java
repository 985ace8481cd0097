/** The facade of Segue: all that an application sees. */
@NullMarked
package dev.segue;

import org.jspecify.annotations.NullMarked;
