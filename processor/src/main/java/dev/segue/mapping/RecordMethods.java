package dev.segue.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.ObjectMethods;
import java.util.List;

/**
 * What the JDK makes for {@code equals}, {@code hashCode} and {@code toString} of a record. JDK 17 keeps the last handle that it has
 * adapted to the class of a component, and with it that class and its loader: in a build daemon those of Hibernate, with 13 MB of
 * metaspace, until the next compile. Later ones keep it softly, as long as there is memory.
 */
final class RecordMethods {

    private static final List<String> NAMES = List.of("equals", "hashCode", "toString");

    private RecordMethods() {}

    /** Has the JDK keep handles of its own classes instead. */
    static void forgetLast() {
        try {
            for (String name : NAMES) {
                ObjectMethods.bootstrap(
                        MethodHandles.lookup(),
                        name,
                        MethodHandle.class,
                        String.class,
                        "value",
                        MethodHandles.identity(String.class));
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK makes no methods of records", e);
        }
    }
}
