package dev.segue.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says the former physical name of a column (on a field or getter) or a table (on a class), so that its values move instead
 * of being dropped and added. Segue never guesses a rename. Delete the annotation once the migration
 * that it produced is part of every release.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface WasNamed {

    /** The former name as it stands in the database, for example {@code user_mail}; never empty. */
    String value();
}
