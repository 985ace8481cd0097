package dev.segue.mapping;

import dev.segue.entity.BehaviourClasses;
import dev.segue.entity.Declarations;
import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingFile;
import dev.segue.entity.MappingSettings;
import dev.segue.entity.Problem;
import dev.segue.entity.StubLoader;
import dev.segue.mapping.MappingResult.Rejected;
import dev.segue.mapping.MappingResult.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;

/** Lets the user's own Hibernate map entities. Leaves nothing behind: no loader open, no logging or context class loader changed. */
public final class HibernateMapping {

    /** Maps the entities that are being compiled, with the Hibernate on the class path of the compile. */
    public MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings) {
        try (CompileClassPath path = CompileClassPath.of(env)) {
            return map(path, model, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("closing the class path of the compile", e);
        }
    }

    /** Maps with what is already loaded from that path. */
    static MappingResult map(CompileClassPath path, EntityModel model, MappingSettings settings) {
        if (!model.unresolved().isEmpty()) {
            return new Waiting(model.unresolved());
        }
        if (path.lookup(HibernateVersion.CLASS) == null) {
            return MappingRun.withoutHibernate(); // nor could code be compiled that uses it
        }
        BehaviourClasses behaviour = model.behaviourClasses(settings.values());
        List<Problem> problems = new ArrayList<>(settings.problems());
        problems.addAll(model.problems());
        problems.addAll(behaviour.problems());
        if (!problems.isEmpty()) {
            return new Rejected(problems);
        }
        for (String name : model.libraryClasses()) {
            path.addJarOf(name);
        }
        StubLoader stubs = model.stubs(path, behaviour);
        List<String> names = model.isEmpty() ? List.of() : model.classNames();
        MappingResult result = new MappingRun(path, names, model.mappingFiles(), settings.values(), model).map(stubs);
        // a stub that lacks a type may well have caused whatever went wrong
        return stubs.unresolved().isEmpty() ? result : new Waiting(stubs.unresolved());
    }

    /**
     * Maps compiled classes, without any compiler: what an application that runs them would get.
     *
     * @param classPath folders and jars with the classes and all that they need, Hibernate among it
     * @param names binary names of the classes to map; a missing one is a problem
     * @param files mappings in XML
     * @param settings Hibernate's keys and values
     * @return a Catalog without what only sources say: order of columns, former names, values for existing rows
     */
    public MappingResult mapCompiled(
            List<Path> classPath, List<String> names, List<MappingFile> files, Map<String, String> settings) {
        try (CompileClassPath path = CompileClassPath.of(classPath)) {
            return new MappingRun(path, names, files, settings, Declarations.UNKNOWN).map(path);
        } catch (IOException e) {
            throw new UncheckedIOException("closing the class path", e);
        }
    }
}
