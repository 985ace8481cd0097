/** From a plan to a Java class. */
@NullMarked
package dev.segue.generate;

import org.jspecify.annotations.NullMarked;
