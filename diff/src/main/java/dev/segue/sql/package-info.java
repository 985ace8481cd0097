/** The only place where SQL text is put together. */
@NullMarked
package dev.segue.sql;

import org.jspecify.annotations.NullMarked;
