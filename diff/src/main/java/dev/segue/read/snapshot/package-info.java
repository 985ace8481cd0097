/** Catalogs as files: one object per line, sorted, so that git can merge them. */
@NullMarked
package dev.segue.read.snapshot;

import org.jspecify.annotations.NullMarked;
