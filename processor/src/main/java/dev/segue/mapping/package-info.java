/** From entities to the Catalog, computed by the user's own Hibernate. */
@NullMarked
package dev.segue.mapping;

import org.jspecify.annotations.NullMarked;
