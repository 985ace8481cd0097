package dev.segue.mapping;

import dev.segue.SegueException;
import dev.segue.catalog.Catalog;
import dev.segue.catalog.Origin;
import dev.segue.entity.Declarations;
import dev.segue.entity.JarVersion;
import dev.segue.entity.MappingError;
import dev.segue.entity.MappingFile;
import dev.segue.entity.Problem;
import dev.segue.mapping.MappingResult.Mapped;
import dev.segue.mapping.MappingResult.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One boot of the Hibernate that a class path holds.
 *
 * @param path where Hibernate is
 * @param names binary names of the classes to map
 * @param files mappings in XML
 * @param settings Hibernate's keys and values
 * @param declarations what else is known of these classes
 */
record MappingRun(
        CompileClassPath path,
        List<String> names,
        List<MappingFile> files,
        Map<String, String> settings,
        Declarations declarations) {

    /** Maps the classes as {@code loader} has them. */
    MappingResult map(ClassLoader loader) {
        URI hibernate = path.lookup(HibernateVersion.CLASS);
        if (hibernate == null) {
            return rejected(NO_HIBERNATE);
        }
        Optional<String> version;
        try {
            version = JarVersion.of(hibernate);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the version of Hibernate in " + hibernate, e);
        }
        if (version.isEmpty()) {
            return rejected(nameless(hibernate));
        }
        return HibernateLine.of(version.get())
                .map(line -> map(line, version.get(), loader))
                .orElseGet(() -> rejected(unsupported(version.get(), hibernate)));
    }

    private MappingResult map(HibernateLine line, String version, ClassLoader loader) {
        if (names.isEmpty()) {
            return new Mapped(Catalog.EMPTY, version);
        }
        try {
            FactMap facts = new FactMap(HibernateCall.describe(line, this, loader));
            CatalogAssembly assembly = new CatalogAssembly(declarations, facts);
            Catalog catalog = assembly.catalog();
            return assembly.problems().isEmpty() ? new Mapped(catalog, version) : new Rejected(assembly.problems());
        } catch (SegueException e) {
            throw e; // it says itself what is wrong
        } catch (Exception | LinkageError | AssertionError e) { // user code may throw what nobody declares
            return rejected(Rejection.of(e, version, names));
        }
    }

    static MappingResult withoutHibernate() {
        return rejected(NO_HIBERNATE);
    }

    private static MappingResult rejected(Problem problem) {
        return new Rejected(List.of(problem));
    }

    private static final Problem NO_HIBERNATE = new Problem(
            MappingError.NO_HIBERNATE,
            "there is no hibernate-core on the class path, and Segue asks Hibernate for the mapping: add org.hibernate.orm:hibernate-core",
            Origin.UNKNOWN);

    private static Problem unsupported(String version, URI hibernate) {
        return new Problem(
                MappingError.UNSUPPORTED_HIBERNATE,
                "Hibernate %s is on the class path (%s), and this release of Segue works with %s: use one of these, or a release of Segue that knows %s"
                        .formatted(version, jar(hibernate), HibernateLine.ALL, version),
                Origin.UNKNOWN);
    }

    private static Problem nameless(URI hibernate) {
        return new Problem(
                MappingError.UNSUPPORTED_HIBERNATE,
                "%s on the class path has classes of Hibernate and says in its manifest no version (Implementation-Version): put the jar org.hibernate.orm:hibernate-core, as it was released, before it"
                        .formatted(jar(hibernate)),
                Origin.UNKNOWN);
    }

    /** The last name of the jar or folder that has the class: paths differ from machine to machine. */
    private static String jar(URI hibernate) {
        String root = hibernate.toString().replaceFirst("!?/" + HibernateVersion.CLASS + "$", "");
        return root.substring(root.lastIndexOf('/') + 1);
    }
}
