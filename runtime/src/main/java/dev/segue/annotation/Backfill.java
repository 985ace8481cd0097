package dev.segue.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what rows that exist already, and rows written by a release that does not know the column, get in a new column.
 * The value is an SQL expression over the other columns of the row, for example {@code "paid_until IS NOT NULL"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Backfill {

    /** An SQL expression over columns of the same table; never empty. */
    String value();
}
