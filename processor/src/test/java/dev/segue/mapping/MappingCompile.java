package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.entity.BehaviourCode;
import dev.segue.entity.EntityModel;
import dev.segue.entity.Fingerprint;
import dev.segue.entity.MappingSettings;
import dev.segue.entity.MappingSources;
import dev.segue.testing.UserClassPath;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A run of the real javac with a processor that maps what it sees in the first round. */
final class MappingCompile {

    private final Path sources;
    private final Path output;
    private final List<String> options = new ArrayList<>();
    private List<Path> classPath;
    private List<String> known = List.of();
    private List<Processor> before = List.of();

    /** What a compile gave. */
    record Outcome(
            MappingResult result,
            EntityModelView model,
            String fingerprint,
            MappingSettings settings,
            long cpuNanos,
            boolean success,
            String output) {

        MappingResult.Mapped mapped() {
            if (result instanceof MappingResult.Mapped mapped) {
                return mapped;
            }
            throw new AssertionError("not mapped: " + result + "\n" + output);
        }

        MappingResult.Rejected rejected() {
            return (MappingResult.Rejected) result;
        }
    }

    /** What outlives the round of an EntityModel. */
    record EntityModelView(List<String> entities, List<String> classNames, String problemElement) {}

    MappingCompile(Path sources, Path output) {
        this.sources = sources;
        this.output = output;
        this.classPath = ownClassPath().toList();
    }

    static Stream<Path> ownClassPath() {
        return UserClassPath.entries();
    }

    MappingCompile option(String option) {
        options.add(option);
        return this;
    }

    MappingCompile known(List<String> names) {
        known = names;
        return this;
    }

    /** Lets Lombok run first. */
    MappingCompile withLombok() {
        before = ServiceLoader.load(Processor.class).stream()
                .filter(provider -> provider.type().getName().startsWith("lombok."))
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(before).isNotEmpty();
        return this;
    }

    MappingCompile classPath(List<Path> path) {
        classPath = path;
        return this;
    }

    MappingCompile withoutJars(String... beginnings) {
        return classPath(classPath.stream()
                .filter(path -> Stream.of(beginnings)
                        .noneMatch(beginning -> path.getFileName().toString().startsWith(beginning)))
                .toList());
    }

    MappingCompile alsoOnClassPath(Path path) {
        return classPath(Stream.concat(classPath.stream(), Stream.of(path)).toList());
    }

    Outcome run() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            Files.createDirectories(output);
            StringWriter log = new StringWriter();
            List<String> arguments = new ArrayList<>(List.of("-d", output.toString(), "-cp", joined(), "-parameters"));
            arguments.addAll(options);
            MappingProcessor processor = new MappingProcessor(known);
            JavaCompiler.CompilationTask task =
                    javac.getTask(log, files, null, arguments, null, files.getJavaFileObjectsFromPaths(javaFiles()));
            task.setProcessors(
                    Stream.concat(before.stream(), Stream.of(processor)).toList());
            boolean success = task.call();
            return processor.outcome(success, log.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String joined() {
        return String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
    }

    private List<Path> javaFiles() throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Maps in the first round in which nothing is unresolved, as the product's processor does. */
    private static final class MappingProcessor extends AbstractProcessor {

        private final List<String> known;
        private @Nullable Outcome outcome;

        MappingProcessor(List<String> known) {
            this.known = known;
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
            if (outcome == null && !round.processingOver()) {
                long start = cpuTime();
                MappingSources sources = MappingSources.of(processingEnv);
                EntityModel model = EntityModel.collect(processingEnv, round, known, sources);
                MappingSettings settings = sources.settings();
                HibernateMapping mapping = new HibernateMapping();
                String version = HibernateVersion.lookup(processingEnv).orElse("none");
                BehaviourCode code = model.code(settings.values(), () -> "");
                String fingerprint = Fingerprint.of(model, code, settings.values(), version);
                MappingResult result = mapping.map(processingEnv, model, settings);
                long cpu = cpuTime() - start;
                outcome = new Outcome(result, view(model, result), fingerprint, settings, cpu, true, "");
            }
            return false;
        }

        private static long cpuTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static EntityModelView view(EntityModel model, MappingResult result) {
            String element = result instanceof MappingResult.Rejected rejected
                    ? Stream.of(rejected.problems().get(0).at())
                            .filter(at -> !at.isUnknown())
                            .flatMap(at -> model.declarations(at).stream())
                            .findFirst()
                            .map(found -> found.getEnclosingElement() + "." + found.getSimpleName())
                            .orElse("")
                    : "";
            return new EntityModelView(model.entities(), model.classNames(), element);
        }

        Outcome outcome(boolean success, String log) {
            if (outcome == null) {
                throw new AssertionError("the processor did not run:\n" + log);
            }
            return new Outcome(
                    outcome.result,
                    outcome.model,
                    outcome.fingerprint,
                    outcome.settings,
                    outcome.cpuNanos,
                    success,
                    log);
        }
    }
}
