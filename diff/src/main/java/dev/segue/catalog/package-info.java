/** The structure of a database as plain records. No I/O, no SQL, no Hibernate, no SchemaCrawler. */
@NullMarked
package dev.segue.catalog;

import org.jspecify.annotations.NullMarked;
