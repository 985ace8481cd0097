package dev.segue.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** What libraries on the class path of the compile add to the mapping. */
final class Libraries {

    private static final String ENVERS = "org.hibernate.envers.";

    private final CompileFiles files;
    private final SourceTypes types;
    private final SortedMap<String, TypeElement> reachable;

    Libraries(ProcessingEnvironment env, SourceTypes types, SortedMap<String, TypeElement> reachable) {
        this.files = new CompileFiles(env);
        this.types = types;
        this.reachable = reachable;
    }

    /** Whether constraints of Bean Validation reach the schema: a provider is on the class path. */
    boolean hasValidator() {
        // a class, since javac finds no file in META-INF of a jar
        return files.locate("org/hibernate/validator/HibernateValidator.class") != null;
    }

    /** The version of Envers where something names it; empty where its jar does not say. */
    Optional<String> enversVersion() {
        SortedMap<String, TypeElement> after = reachable.tailMap(ENVERS);
        if (after.isEmpty() || !after.firstKey().startsWith(ENVERS)) {
            return Optional.empty();
        }
        try {
            return JarVersion.of(files.lookup("org/hibernate/envers/Audited.class"));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for Envers on the class path", e);
        }
    }

    /** Binary names of the types that bear on the mapping and are not in source. */
    List<String> classNames() {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, TypeElement> type : reachable.entrySet()) {
            if (!types.isInSource(type.getValue())) {
                names.add(type.getKey());
            }
        }
        return names;
    }
}
