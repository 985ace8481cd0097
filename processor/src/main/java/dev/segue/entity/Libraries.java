package dev.segue.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/** What libraries on the class path of the compile add to the mapping. */
final class Libraries {

    private static final String ENVERS = "org.hibernate.envers.";

    private final CompileFiles files;
    private final SourceTypes types;
    private final SortedMap<String, TypeElement> reachable;
    private @Nullable Boolean validator;
    private @Nullable Set<String> contributors;

    Libraries(ProcessingEnvironment env, SourceTypes types, SortedMap<String, TypeElement> reachable) {
        this.files = new CompileFiles(env);
        this.types = types;
        this.reachable = reachable;
    }

    /** Whether constraints of Bean Validation reach the schema: a provider is on the class path. */
    boolean hasValidator() {
        Boolean known = validator;
        if (known == null) {
            // a class, since javac finds no file in META-INF of a jar
            known = files.locate("org/hibernate/validator/HibernateValidator.class") != null;
            validator = known;
        }
        return known;
    }

    /** The version of Envers where something names it; empty where its jar does not say. */
    Optional<String> enversVersion() {
        return reaches(ENVERS) ? version("org/hibernate/envers/Audited.class") : Optional.empty();
    }

    /** The version of hibernate-spatial where something names a type that it maps; empty where nothing does, or it is not there. */
    Optional<String> spatialVersion() {
        return reaches("org.locationtech.") || reaches("org.geolatte.")
                ? version("org/hibernate/spatial/contributor/SpatialTypeContributor.class")
                : Optional.empty();
    }

    private boolean reaches(String home) {
        SortedMap<String, TypeElement> after = reachable.tailMap(home);
        return !after.isEmpty() && after.firstKey().startsWith(home);
    }

    private Optional<String> version(String classFile) {
        try {
            return JarVersion.of(files.lookup(classFile));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for %s on the class path".formatted(classFile), e);
        }
    }

    /**
     * Binary names of the classes that this module and libraries announce to Hibernate; those of Hibernate's own libraries change
     * with its version.
     */
    Set<String> contributors(ResourceFiles own) {
        Set<String> known = contributors;
        if (known == null) {
            known = own.classNames();
            known.addAll(announced());
            contributors = known;
        }
        return known;
    }

    private Set<String> announced() {
        return new TreeSet<>(ResourceFiles.classNames(texts(ResourceFiles.SERVICES)));
    }

    /** The files of these paths in the jars and folders of all types that bear on the mapping. */
    List<String> texts(Collection<String> paths) {
        LibraryFiles found = null;
        for (String name : classNames()) {
            String path = CodeClosure.isPlatform(name) ? "" : name.replace('.', '/') + ".class";
            FileObject classFile = path.isEmpty() ? null : files.locate(path);
            if (classFile != null) {
                found = found == null ? new LibraryFiles() : found;
                found.addLibraryOf(path, classFile);
            }
        }
        return found == null ? List.of() : found.texts(paths);
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
