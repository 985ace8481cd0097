package dev.segue.mapping.bridge;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calls methods that only some releases have. */
final class Newer {

    private Newer() {}

    /** The text that a method gives, or {@code otherwise} where this release does not have it. */
    static @Nullable String text(Object target, String method, @Nullable String otherwise, Object... arguments) {
        return (String) call(target, method, otherwise, arguments);
    }

    /** The flag that a method gives, or {@code otherwise} where this release does not have it. */
    static boolean flag(Object target, String method, boolean otherwise) {
        return Boolean.TRUE.equals(call(target, method, otherwise));
    }

    /** What a method gives, or {@code otherwise} where this release does not have it. */
    static @Nullable Object call(Object target, String method, @Nullable Object otherwise, Object... arguments) {
        Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        try {
            return target.getClass().getMethod(method, types).invoke(target, arguments);
        } catch (NoSuchMethodException e) {
            return otherwise;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(method, e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method, e);
        }
    }
}
