package dev.segue.mapping;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Origin;
import dev.segue.entity.BehaviourClasses;
import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingError;
import dev.segue.entity.MappingSettings;
import dev.segue.entity.Problem;
import dev.segue.entity.StubLoader;
import dev.segue.mapping.MappingResult.Mapped;
import dev.segue.mapping.MappingResult.Rejected;
import dev.segue.mapping.MappingResult.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Lets the user's own Hibernate, found on the compile class path, map the entities being compiled. */
public final class HibernateMapping {

    /** The version of hibernate-core on the compile class path, without booting it; empty if there is none. */
    public Optional<String> lookupVersion(ProcessingEnvironment env) {
        try (CompileClassPath path = new CompileClassPath(env.getFiler())) {
            return HibernateVersion.lookup(path);
        } catch (IOException e) {
            throw new UncheckedIOException("looking for Hibernate on the class path", e);
        }
    }

    /** Maps the entities; leaves nothing behind: no loader open, no logging or context class loader changed. */
    public MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings) {
        if (!model.unresolved().isEmpty()) {
            return new Waiting(model.unresolved());
        }
        BehaviourClasses behaviour = model.behaviourClasses(settings.values());
        List<Problem> problems = new ArrayList<>(settings.problems());
        problems.addAll(behaviour.problems());
        if (!problems.isEmpty()) {
            return new Rejected(problems);
        }
        try (CompileClassPath path = new CompileClassPath(env.getFiler())) {
            Optional<String> version = HibernateVersion.lookup(path);
            return version.isPresent() ? map(path, version.get(), model, settings, behaviour) : rejected(NO_HIBERNATE);
        } catch (IOException e) {
            throw new UncheckedIOException("closing the class path of the compile", e);
        }
    }

    private static MappingResult map(
            CompileClassPath path,
            String version,
            EntityModel model,
            MappingSettings settings,
            BehaviourClasses behaviour) {
        Optional<HibernateLine> line = HibernateLine.of(version);
        if (line.isEmpty()) {
            return rejected(unsupported(version));
        }
        if (model.isEmpty()) {
            return new Mapped(Catalog.EMPTY, version);
        }
        StubLoader stubs = model.stubs(path, behaviour);
        try {
            Map<String, Object> facts = HibernateCall.describe(line.get(), path, stubs, model, settings);
            return stubs.unresolved().isEmpty()
                    ? assembled(model, new FactMap(facts), version)
                    : new Waiting(stubs.unresolved());
        } catch (RuntimeException | LinkageError e) {
            // a stub that lacks a type may well have caused the failure
            return stubs.unresolved().isEmpty()
                    ? rejected(Rejection.of(e, version, model))
                    : new Waiting(stubs.unresolved());
        }
    }

    private static MappingResult assembled(EntityModel model, FactMap facts, String version) {
        CatalogAssembly assembly = new CatalogAssembly(model, facts);
        Catalog catalog = assembly.catalog();
        return assembly.problems().isEmpty() ? new Mapped(catalog, version) : new Rejected(assembly.problems());
    }

    private static Rejected rejected(Problem problem) {
        return new Rejected(List.of(problem));
    }

    private static final Problem NO_HIBERNATE = new Problem(
            MappingError.NO_HIBERNATE,
            "there is no hibernate-core on the class path of this compile, and Segue asks Hibernate for the mapping: add org.hibernate.orm:hibernate-core",
            Origin.UNKNOWN);

    private static Problem unsupported(String version) {
        return new Problem(
                MappingError.UNSUPPORTED_HIBERNATE,
                "Hibernate %s is on the class path, and this release of Segue works with %s: use one of these, or a release of Segue that knows %s"
                        .formatted(version, HibernateLine.ALL, version),
                Origin.UNKNOWN);
    }
}
