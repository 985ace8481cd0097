/** What Segue remembers in the database: migrations, steps, releases, trash. Internal. */
@NullMarked
package dev.segue.engine.history;

import org.jspecify.annotations.NullMarked;
