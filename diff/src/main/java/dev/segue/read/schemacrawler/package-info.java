/** The structure of a live PostgreSQL database, read through SchemaCrawler with our own SQL. */
@NullMarked
package dev.segue.read.schemacrawler;

import org.jspecify.annotations.NullMarked;
