/** Annotations for entities: what a reader of the schema cannot see in the mapping alone. */
@NullMarked
package dev.segue.annotation;

import org.jspecify.annotations.NullMarked;
