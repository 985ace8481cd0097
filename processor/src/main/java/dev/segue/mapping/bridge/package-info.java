/**
 * What runs inside the user's Hibernate. These classes are defined anew in a loader that sees that Hibernate and nothing of
 * Segue, so they know no class outside this package and talk through types of the JDK. One entry class per line of
 * Hibernate.
 */
@NullMarked
package dev.segue.mapping.bridge;

import org.jspecify.annotations.NullMarked;
