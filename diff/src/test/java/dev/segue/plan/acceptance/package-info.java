/** One runner proves every kind of change on real servers; a case is a text file under {@code src/test/resources/cases}. */
@NullMarked
package dev.segue.plan.acceptance;

import org.jspecify.annotations.NullMarked;
