package dev.segue.engine.chain;

import dev.segue.DefinitionException;
import dev.segue.RuntimeError;
import dev.segue.engine.MigrationIndex.Entry;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Loads migration classes and records what they say. */
public final class MigrationLoader {

    private final ClassLoader classLoader;

    public MigrationLoader(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /** Loads the class of an entry and records both directions. */
    public RecordedMigration load(Entry entry) {
        Migration migration = instantiate(entry);
        try {
            return new RecordedMigration(
                    entry.id(),
                    entry.parent(),
                    name(entry.className()),
                    entry.draft(),
                    Steps.up(migration),
                    Steps.down(migration),
                    false);
        } catch (DefinitionException e) {
            throw new DefinitionException(RuntimeError.DEFINITION, entry.className() + ": " + e.getMessage(), e);
        }
    }

    /** The class name without package and id: {@code RenameUserEmail} of {@code M20261123140000_RenameUserEmail}. */
    static String name(String className) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        int underscore = simple.indexOf('_');
        return underscore < 0 || underscore == simple.length() - 1 ? simple : simple.substring(underscore + 1);
    }

    private Migration instantiate(Entry entry) {
        try {
            Class<?> type = Class.forName(entry.className(), true, classLoader);
            if (!Migration.class.isAssignableFrom(type)) {
                throw error(entry, "it does not implement " + Migration.class.getName(), null);
            }
            @Nullable MigrationInfo info = type.getAnnotation(MigrationInfo.class);
            if (info == null || !info.id().equals(entry.id()) || !info.parent().equals(entry.parent())) {
                throw error(entry, "its @MigrationInfo says %s; compile the module again".formatted(info), null);
            }
            return (Migration) type.getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw error(entry, "its constructor failed: " + e.getCause(), e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw error(
                    entry,
                    "it cannot be loaded (%s); it needs a public constructor without parameters".formatted(e),
                    e);
        }
    }

    private static DefinitionException error(Entry entry, String what, @Nullable Throwable cause) {
        return new DefinitionException(
                RuntimeError.DEFINITION,
                "migration %s, class %s, as the index names it: %s".formatted(entry.id(), entry.className(), what),
                cause);
    }
}
