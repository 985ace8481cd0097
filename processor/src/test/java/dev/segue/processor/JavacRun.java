package dev.segue.processor;

import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingSettings;
import dev.segue.mapping.MappingResult;
import dev.segue.testing.UserClassPath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A module in a temporary folder, compiled by a real javac with the processor and the tests' class path. */
final class JavacRun {

    private final Path classes;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Processor> before = new ArrayList<>();
    private final List<Processor> after = new ArrayList<>();
    private Mapper mapper = Mapper.hibernate();
    private String moreClassPath = "";
    private Optional<Random> order = Optional.empty();
    private @Nullable Path folder;

    JavacRun(Path classes) {
        this.classes = classes;
    }

    /** A source file; the name says its package and class. */
    JavacRun source(String className, String... lines) {
        sources.put(className, String.join("\n", lines) + "\n");
        return this;
    }

    JavacRun without(String className) {
        sources.remove(className);
        return this;
    }

    JavacRun option(String option) {
        options.add(option);
        return this;
    }

    JavacRun classPath(Path more) {
        moreClassPath += more + System.getProperty("path.separator");
        return this;
    }

    /** A processor that runs before Segue's in each round. */
    JavacRun processor(Processor processor) {
        before.add(processor);
        return this;
    }

    /** A processor that runs after Segue's in each round. */
    JavacRun laterProcessor(Processor processor) {
        after.add(processor);
        return this;
    }

    JavacRun mapper(Mapper other) {
        mapper = other;
        return this;
    }

    /** Writes the sources to a folder, where those that {@link #without} takes from the compile stay. */
    JavacRun onDisk(Path other) {
        folder = other;
        return this;
    }

    /** Writes the sources to a folder, for another compiler. */
    List<Path> write(Path other) {
        folder = other;
        return units().stream().map(unit -> Path.of(unit.toUri())).toList();
    }

    JavacRun shuffled(long seed) {
        order = Optional.of(new Random(seed));
        return this;
    }

    /** A file of the class output before javac runs, as Maven copies resources. */
    JavacRun resource(String name, String text) {
        try {
            Files.createDirectories(classes.resolve(name).getParent());
            Files.writeString(classes.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Result compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        AtomicInteger boots = new AtomicInteger();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-classpath"));
            arguments.add(moreClassPath + classes + System.getProperty("path.separator") + UserClassPath.joined());
            arguments.addAll(options);
            JavaCompiler.CompilationTask task = compiler.getTask(out, files, diagnostics, arguments, null, units());
            List<Processor> processors = new ArrayList<>(before);
            processors.add(new SegueProcessor(counting(boots)));
            processors.addAll(after);
            task.setProcessors(processors);
            boolean done = task.call();
            return new Result(done, diagnostics.getDiagnostics(), boots.get(), classes, texts(), out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the compile has left, read before the next one overwrites it. */
    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".class")) {
                    texts.put(classes.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private List<JavaFileObject> units() {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(uri(name, text), text)));
        order.ifPresent(random -> Collections.shuffle(units, random));
        return units;
    }

    private URI uri(String className, String text) {
        String file = className.replace('.', '/') + ".java";
        if (folder == null) {
            return URI.create("memory:///" + file);
        }
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            return Files.writeString(folder.resolve(file), text).toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mapper counting(AtomicInteger boots) {
        return new Mapper() {
            @Override
            public Optional<String> lookupVersion(ProcessingEnvironment env) {
                return mapper.lookupVersion(env);
            }

            @Override
            public MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings) {
                boots.incrementAndGet();
                return mapper.map(env, model, settings);
            }
        };
    }

    /**
     * What came of it.
     *
     * @param succeeded whether javac succeeded
     * @param boots how often Hibernate was asked
     */
    record Result(
            boolean succeeded,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            int boots,
            Path classes,
            Map<String, String> texts,
            String output) {

        /** Segue's own diagnostics: {@code KIND File.java:line [code] message}, in the order in which they were printed. */
        List<String> segue() {
            return diagnostics.stream()
                    .filter(d -> d.getMessage(Locale.ROOT).startsWith("[SG-"))
                    .map(Result::line)
                    .toList();
        }

        /** All diagnostics that are not Segue's. */
        List<String> others() {
            return diagnostics.stream()
                    .filter(d -> !d.getMessage(Locale.ROOT).startsWith("[SG-"))
                    .map(Result::line)
                    .toList();
        }

        /** A text of the class output as this compile left it; empty where there is none. */
        Optional<String> file(String name) {
            return Optional.ofNullable(texts.get(name));
        }

        String required(String name) {
            return file(name)
                    .orElseThrow(() -> new AssertionError("no " + name + " in the class output; " + diagnostics));
        }

        /** Names below a folder of the class output, sorted. */
        List<String> files(String folder) {
            Path path = classes.resolve(folder);
            if (!Files.isDirectory(path)) {
                return List.of();
            }
            try (var files = Files.list(path)) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String place = source == null
                    ? ""
                    : " %s:%d".formatted(source.getName().replaceAll(".*/", ""), diagnostic.getLineNumber());
            return "%s%s %s".formatted(diagnostic.getKind(), place, diagnostic.getMessage(Locale.ROOT));
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
