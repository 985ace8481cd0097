/** Where Catalogs come from. */
@NullMarked
package dev.segue.read;

import org.jspecify.annotations.NullMarked;
