package dev.segue.spring;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.core.Ordered;

/**
 * Tells Spring Boot that {@link SegueInitializer} makes the database ready, so that EntityManagerFactory, JdbcTemplate and all that
 * is annotated {@code @DependsOnDatabaseInitialization} wait for it.
 */
final class SegueDatabaseInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    /** Before scripts like {@code data.sql}, which fill tables that must be there. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 200;
    }

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(SegueInitializer.class);
    }
}
