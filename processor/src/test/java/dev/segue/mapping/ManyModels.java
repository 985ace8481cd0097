package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.entity.BehaviourCode;
import dev.segue.entity.EntityModel;
import dev.segue.entity.Fingerprint;
import dev.segue.entity.MappingSettings;
import dev.segue.entity.MappingSources;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Maps all {@link Models} in one run of javac with one loaded Hibernate, so that a further model costs little. */
final class ManyModels {

    /**
     * What became of a model.
     *
     * @param script what Hibernate itself would create; where it refuses, why
     */
    record Mapping(MappingResult result, List<String> classNames, String fingerprint, List<String> script) {

        boolean isRefusedByHibernate() {
            return script.get(0).startsWith(REFUSED);
        }
    }

    private static final String REFUSED = "refused: ";

    /** By their names: each Hibernate has annotations of its own. */
    private static final List<String> MAPPED = Stream.of(
                    Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
            .map(Class::getName)
            .toList();

    private final LoadedHibernate hibernate;
    private final List<String> models;
    private final List<Path> sources;

    /**
     * Models for a Hibernate.
     *
     * @param sources theirs
     */
    ManyModels(LoadedHibernate hibernate, List<String> models, List<Path> sources) {
        this.hibernate = hibernate;
        this.models = models;
        this.sources = sources;
    }

    /** All of them, for the Hibernate of the tests. */
    static ManyModels all() {
        return new ManyModels(LoadedHibernate.own(), Models.names(), Models.sources());
    }

    /** From the sources, which are compiled too. */
    Map<String, Mapping> ofSources(Path output) {
        ModelsProcessor processor = new ModelsProcessor(Map.of(), null);
        run(sources, List.of(), List.of(), output, "", processor);
        return processor.mappings;
    }

    /** From class files alone. */
    Map<String, Mapping> ofClasses(Path classes, Path output, Map<String, Mapping> known) {
        List<String> any = List.of("java.lang.Object");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, hibernate.loader())) {
            ModelsProcessor processor = new ModelsProcessor(known, loader);
            run(List.of(), any, List.of(), output, File.pathSeparator + classes, processor);
            return processor.mappings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles all models, and maps none. */
    void compile(Path output) {
        run(sources, List.of(), List.of("-proc:none"), output, "", null);
    }

    /** The classes of a model that a developer would list, from its class files. */
    List<String> mappedClasses(Path compiled, String model) throws IOException {
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {compiled.toUri().toURL()}, hibernate.loader());
                Stream<Path> files = Files.walk(compiled.resolve(model))) {
            return files.map(file -> compiled.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .filter(name -> isMapped(loader, name))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMapped(ClassLoader loader, String name) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return Stream.of(type.getAnnotations())
                    .anyMatch(annotation ->
                            MAPPED.contains(annotation.annotationType().getName()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void run(
            List<Path> sources,
            List<String> classes,
            List<String> further,
            Path output,
            String furtherPath,
            @Nullable Processor processor) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter log = new StringWriter();
        List<String> options = new ArrayList<>(
                List.of("-d", output.toString(), "-cp", hibernate.compilePath() + furtherPath, "-parameters"));
        options.addAll(further);
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(log, files, null, options, classes, files.getJavaFileObjectsFromPaths(sources));
            if (processor != null) {
                task.setProcessors(List.of(processor));
            }
            assertThat(task.call()).describedAs(log.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class ModelsProcessor extends AbstractProcessor {

        private final Map<String, Mapping> known;
        private final @Nullable ClassLoader compiled;
        private final Map<String, Mapping> mappings = new TreeMap<>();

        /**
         * @param compiled has the class files; null where stubs stand for them
         */
        ModelsProcessor(Map<String, Mapping> known, @Nullable ClassLoader compiled) {
            this.known = known;
            this.compiled = compiled;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (mappings.isEmpty()) {
                try (CompileClassPath path = CompileClassPath.of(processingEnv)) {
                    for (String model : models) {
                        mappings.put(model, map(model, path, round));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }

        private Mapping map(String name, CompileClassPath path, RoundEnvironment round) {
            List<String> names = known.containsKey(name) ? known.get(name).classNames() : List.of();
            MappingSources found = Models.found(name);
            EntityModel model = EntityModel.collect(processingEnv, new RoundOfPackage(round, name), names, found);
            MappingSettings settings = found.settings();
            MappingResult result = HibernateMapping.map(path, model, settings);
            BehaviourCode code = model.code(settings.values(), () -> "");
            String fingerprint = Fingerprint.of(model, code, settings.values(), "7");
            return new Mapping(result, model.classNames(), fingerprint, script(name, model, settings));
        }

        private List<String> script(String name, EntityModel model, MappingSettings settings) {
            ClassLoader loader = compiled != null
                    ? compiled
                    : model.stubs(hibernate.loader(), model.behaviourClasses(settings.values()));
            try {
                return hibernate.createScript(name, model.classNames(), loader);
            } catch (RuntimeException e) { // of that Hibernate, whose classes are not those of this one
                return List.of(REFUSED + e);
            }
        }
    }

    /** The part of a round that lies in one package and those below. */
    private record RoundOfPackage(RoundEnvironment round, String name) implements RoundEnvironment {

        @Override
        public boolean processingOver() {
            return round.processingOver();
        }

        @Override
        public boolean errorRaised() {
            return round.errorRaised();
        }

        @Override
        public Set<? extends Element> getRootElements() {
            return of(round.getRootElements());
        }

        @Override
        public Set<? extends Element> getElementsAnnotatedWith(TypeElement annotation) {
            return of(round.getElementsAnnotatedWith(annotation));
        }

        @Override
        public Set<? extends Element> getElementsAnnotatedWith(Class<? extends Annotation> annotation) {
            return of(round.getElementsAnnotatedWith(annotation));
        }

        private Set<? extends Element> of(Set<? extends Element> elements) {
            return elements.stream()
                    .filter(element -> (element + ".").startsWith(name + "."))
                    .collect(Collectors.toSet());
        }
    }
}
