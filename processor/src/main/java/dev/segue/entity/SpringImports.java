package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Files that {@code spring.config.import} names (Spring Boot reference, "Importing Additional Data"): those of the class path are
 * read, of all others a remark says that they are not.
 */
final class SpringImports {

    static final String IMPORT = "spring.config.import";
    private static final String CLASS_PATH = "classpath:";
    private static final int DEEPEST = 9;

    private final SettingFiles files;
    private final boolean known;
    private final Map<String, Problem> remarks = new LinkedHashMap<>();

    /**
     * Of a compile's files.
     *
     * @param options where {@code -Asegue.set.spring.config.import} says that all is known
     */
    SpringImports(SettingFiles files, Map<String, String> options) {
        this.files = files;
        this.known = options.containsKey(IMPORT);
    }

    List<Problem> remarks() {
        return List.copyOf(remarks.values());
    }

    /** The class path's files that a document imports, in the order in which a later one wins. */
    List<String> files(SortedMap<String, String> document, String file, List<String> profiles, int depth) {
        List<String> found = new ArrayList<>();
        for (String location : SpringFiles.list(document, IMPORT)) {
            String path = path(location, file);
            if (path.isEmpty() || depth > DEEPEST || !add(path, profiles, found)) {
                remark(location, file);
            }
        }
        return found;
    }

    private boolean add(String path, List<String> profiles, List<String> found) {
        int dot = path.lastIndexOf('.');
        if (dot < path.lastIndexOf('/') || files.imported(path).isEmpty()) {
            return false;
        }
        found.add(path);
        for (String profile : profiles) {
            String more = path.substring(0, dot) + "-" + profile + path.substring(dot);
            if (!files.imported(more).isEmpty()) {
                found.add(more);
            }
        }
        return true;
    }

    /** On the class path; empty where it lies somewhere else. What has no prefix lies beside the file that imports it. */
    private static String path(String location, String file) {
        String plain = location.startsWith("optional:") ? location.substring("optional:".length()) : location;
        if (Setting.hasPlaceholder(plain) || plain.endsWith("/") || plain.endsWith("]")) {
            return "";
        }
        if (plain.startsWith(CLASS_PATH)) {
            return plain.substring(CLASS_PATH.length()).replaceFirst("^/", "");
        }
        boolean elsewhere = plain.contains(":") || plain.startsWith("/");
        return elsewhere ? "" : file.substring(0, file.lastIndexOf('/') + 1) + plain.replaceFirst("^\\./", "");
    }

    private void remark(String location, String file) {
        if (!known) {
            remarks.put(
                    location,
                    new Problem(
                            MappingError.NOT_READ,
                            "%s in %s names \"%s\", which is not read while compiling: what it sets for Hibernate is to be said with -Asegue.set.<setting>=…; -Asegue.set.%s=known ends this message"
                                    .formatted(IMPORT, file, location, IMPORT),
                            Origin.UNKNOWN));
        }
    }
}
