/** All that a migration class uses: it records steps and never touches a database. */
@NullMarked
package dev.segue.migration;

import org.jspecify.annotations.NullMarked;
