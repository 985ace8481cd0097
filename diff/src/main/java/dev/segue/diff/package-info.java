/** What differs between two Catalogs. Pure: the same input gives the same output in any input order. */
@NullMarked
package dev.segue.diff;

import org.jspecify.annotations.NullMarked;
