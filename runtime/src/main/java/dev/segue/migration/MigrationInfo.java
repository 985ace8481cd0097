package dev.segue.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Identity of a {@link Migration} and its place in the chain. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MigrationInfo {

    /** Unique in its unit; UTC {@code yyyyMMddHHmmss} where Segue made it, {@code draft-<hash>} for a draft. */
    String id();

    /** The id of the migration before this one; empty for the first of the chain. */
    String parent() default "";

    /** First 12 hexadecimal digits of the hash of the Catalog after this migration's contract. */
    String catalog() default "";
}
