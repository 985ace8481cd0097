package dev.segue.entity;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a few classes of the outer compile in memory, with whatever their code calls, against stubs of the mapped classes.
 * One error in one file leaves javac without any class, so files are read in another way then, each for itself, and all is done
 * again.
 */
final class NestedCompile {

    private final ProcessingEnvironment env;
    private final SourceTypes sources;
    private final Set<TypeElement> wanted;
    private final Map<URI, SourceFile> files = new HashMap<>();
    private final Map<SourceFile, TypeElement> units = new LinkedHashMap<>();
    private final NestedPackages packages;
    private final JavaCompiler javac;
    private final ChangedTrees changed;
    private boolean printed;

    NestedCompile(ProcessingEnvironment env, SourceTypes sources, Set<TypeElement> wanted, JavaCompiler javac) {
        this.env = env;
        this.sources = sources;
        this.wanted = wanted;
        this.javac = javac;
        this.changed = new ChangedTrees(sources.trees(), env.getElementUtils(), javac, options());
        StubTypes stubs = new StubTypes(env, sources, new HashSet<>());
        this.packages = new NestedPackages(env, sources, this::file, type -> new ClassStub(stubs, type).write());
    }

    /**
     * What came of it.
     *
     * @param classes the wanted classes and all of this compile whose code they can run, by binary name
     * @param failed for each class that cannot be compiled what javac says
     */
    record Result(SortedMap<String, byte[]> classes, Map<TypeElement, String> failed) {}

    Result run() {
        wanted.forEach(this::require);
        while (true) {
            DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
            try (StandardJavaFileManager standard = javac.getStandardFileManager(said, Locale.ROOT, null);
                    NestedFiles nested = new NestedFiles(standard, packages)) {
                boolean done = javac.getTask(null, nested, said, options(), null, texts())
                        .call();
                Map<TypeElement, String> failed = done ? Map.of() : retreat(said.getDiagnostics());
                SortedMap<String, byte[]> classes = new TreeMap<>();
                if (!failed.isEmpty() || (done && isClosed(nested.written(), classes))) {
                    return new Result(classes, failed);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("compiling in memory", e);
            }
        }
    }

    private Collection<String> options() {
        String release = env.getSourceVersion().name().substring("RELEASE_".length());
        return NestedFiles.optionsOf(env.isPreviewEnabled(), release);
    }

    private List<JavaFileObject> texts() {
        List<JavaFileObject> texts = new ArrayList<>();
        units.forEach((file, type) -> texts.add(MemoryFile.ofSource(sources.binaryName(type), file)));
        return texts;
    }

    private boolean require(TypeElement type) {
        SourceFile file = file(type);
        file.require();
        if (printed) {
            file.print();
        }
        return units.putIfAbsent(file, type) == null;
    }

    private SourceFile file(TypeElement type) {
        TreePath path = sources.path(type);
        return files.computeIfAbsent(path.getCompilationUnit().getSourceFile().toUri(), uri -> {
            SourceFile file = new SourceFile(path.getCompilationUnit(), changed);
            if (printed) {
                file.print();
            }
            if (path.getCompilationUnit().getTypeDecls().stream().anyMatch(decl -> isMapped(path, decl))) {
                file.useStubs();
            }
            return file;
        });
    }

    private boolean isMapped(TreePath inUnit, Tree declaration) {
        TreePath path = TreePath.getPath(inUnit.getCompilationUnit(), declaration);
        MappedKind kind = sources.trees().getElement(path) instanceof TypeElement type ? sources.kind(type) : null;
        return kind != null && kind != MappedKind.CONVERTER;
    }

    /** Fills {@code classes}; false where one of them calls code that stubs stood in for, which is compiled next time. */
    private boolean isClosed(Map<String, byte[]> written, Map<String, byte[]> classes) {
        Set<String> open = new LinkedHashSet<>();
        wanted.forEach(type -> open.add(sources.binaryName(type)));
        boolean closed = true;
        while (!open.isEmpty()) {
            String name = open.iterator().next();
            open.remove(name);
            byte[] code = written.get(name);
            if (code != null) {
                classes.put(name, code);
                CodeReferences.of(code).stream()
                        .filter(other -> !classes.containsKey(other))
                        .forEach(open::add);
            } else {
                TypeElement type = sources.type(name);
                closed &= type == null || !sources.isInSource(type) || !require(type);
            }
        }
        return closed;
    }

    private Map<TypeElement, String> retreat(List<Diagnostic<? extends JavaFileObject>> said) {
        Map<SourceFile, String> errors = errors(said);
        if (errors.isEmpty()) {
            throw new IllegalStateException("a nested javac failed without a word: " + said);
        }
        boolean again = false;
        if (!printed) {
            printed = true;
            errors.forEach(SourceFile::failedAsWritten);
            for (SourceFile file : files.values()) {
                again |= file.print();
            }
        }
        if (again) {
            return Map.of();
        }
        for (Map.Entry<SourceFile, String> one : errors.entrySet()) {
            again |= one.getKey().failed(one.getValue(), units.containsKey(one.getKey()));
        }
        return again ? Map.of() : failed(errors.keySet());
    }

    /** What to say of classes that cannot be compiled; that may be for want of what a processor has added to another one. */
    private Map<TypeElement, String> failed(Set<SourceFile> failing) {
        String others = files.values().stream()
                .filter(file -> file.isWithoutChanges() && !failing.contains(file))
                .map(file -> "; " + file.error())
                .sorted()
                .collect(Collectors.joining());
        Map<TypeElement, String> failed = new LinkedHashMap<>();
        failing.forEach(file -> failed.put(units.get(file), file.error() + others));
        return failed;
    }

    /** The first error of each file. */
    private Map<SourceFile, String> errors(List<Diagnostic<? extends JavaFileObject>> said) {
        Map<SourceFile, String> errors = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> one : said) {
            if (one.getKind() == Diagnostic.Kind.ERROR) {
                SourceFile file = one.getSource() instanceof MemoryFile memory ? memory.source() : null;
                errors.putIfAbsent(file == null ? units.keySet().iterator().next() : file, message(one, file));
            }
        }
        return errors;
    }

    private static String message(Diagnostic<?> diagnostic, @Nullable SourceFile file) {
        String text = diagnostic
                .getMessage(Locale.ROOT)
                .lines()
                .map(String::strip)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return file == null ? text : "%s:%d: %s".formatted(file.name(), diagnostic.getLineNumber(), text);
    }
}
