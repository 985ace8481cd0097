package dev.segue.entity;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What lies around the classes to map: options, files, and classes of libraries. */
interface Surroundings {

    /** {@code segue.…} and their values. */
    Map<String, String> options();

    /** A file that the module itself reads, as a rule one among its resources. */
    Optional<byte[]> own(String file) throws IOException;

    /** The first file of that name on the class path. */
    Optional<byte[]> onClassPath(String file) throws IOException;

    /** Whether a library has the class, which is in that module where there are modules. */
    boolean hasClass(String module, String name);
}
