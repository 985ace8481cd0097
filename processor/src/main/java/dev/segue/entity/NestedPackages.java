package dev.segue.entity;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * What packages hold. Nobody tells a processor the class path, but javac knows the types of a package, and the Filer where
 * the class file of one lies: that jar or folder holds the others.
 */
final class NestedPackages {

    private final ProcessingEnvironment env;
    private final SourceTypes sources;
    private final Function<TypeElement, SourceFile> files;
    private final Function<TypeElement, byte[]> stubs;
    private final Map<String, Content> contents = new HashMap<>();

    /**
     * Of the compile that {@code env} belongs to.
     *
     * @param files the file of each type that is being compiled
     * @param stubs writes a stub of such a type
     */
    NestedPackages(
            ProcessingEnvironment env,
            SourceTypes sources,
            Function<TypeElement, SourceFile> files,
            Function<TypeElement, byte[]> stubs) {
        this.env = env;
        this.sources = sources;
        this.files = files;
        this.stubs = stubs;
    }

    Content content(String packageName) {
        return contents.computeIfAbsent(packageName, this::look);
    }

    private Content look(String packageName) {
        Content content = new Content(new TreeMap<>(), new LinkedHashSet<>());
        Elements elements = env.getElementUtils();
        PackageElement found = elements.getPackageElement(packageName);
        if (found == null || isOfJava(elements.getModuleOf(found))) {
            return content;
        }
        for (var type : found.getEnclosedElements()) {
            if (sources.isInSource((TypeElement) type)) {
                content.types.put(sources.binaryName((TypeElement) type), (TypeElement) type);
            } else {
                root(sources.binaryName((TypeElement) type)).ifPresent(content.roots::add);
            }
        }
        return content;
    }

    private static boolean isOfJava(ModuleElement module) {
        String name = module == null ? "" : module.getQualifiedName().toString();
        return name.startsWith("java.") || name.startsWith("jdk.");
    }

    private Optional<Path> root(String binaryName) {
        String path = binaryName.replace('.', '/') + ".class";
        return Optional.ofNullable(new CompileFiles(env).lookup(path))
                .map(URI::toString)
                .filter(uri -> uri.endsWith("/" + path))
                .map(uri -> uri.substring(0, uri.length() - path.length()))
                .flatMap(NestedPackages::rootPath);
    }

    /** Empty for a compiler that keeps its class path in memory. */
    private static Optional<Path> rootPath(String root) {
        if (root.startsWith("jar:file:") && root.endsWith("!/")) {
            return Optional.of(Path.of(URI.create(root.substring("jar:".length(), root.length() - 2))));
        }
        return root.startsWith("file:") ? Optional.of(Path.of(URI.create(root))) : Optional.empty();
    }

    /** One package: its types that are being compiled, and the jars and folders that hold the others. */
    final class Content {

        private final SortedMap<String, TypeElement> types;
        private final Set<Path> roots;

        private Content(SortedMap<String, TypeElement> types, Set<Path> roots) {
            this.types = types;
            this.roots = roots;
        }

        Collection<Path> roots() {
            return roots;
        }

        /** Whether the type is being compiled: a class file of it would be of an earlier compile. */
        boolean isSource(String binaryName) {
            int dollar = binaryName.indexOf('$', 1);
            return types.containsKey(binaryName) || (dollar > 0 && isSource(binaryName, dollar));
        }

        private boolean isSource(String binaryName, int dollar) {
            return types.containsKey(binaryName.substring(0, dollar))
                    || (binaryName.indexOf('$', dollar + 1) > 0
                            && isSource(binaryName, binaryName.indexOf('$', dollar + 1)));
        }

        List<JavaFileObject> files(Set<JavaFileObject.Kind> kinds) {
            List<JavaFileObject> found = new ArrayList<>();
            types.forEach((name, type) -> {
                SourceFile file = files.apply(type);
                if (file.isCompiled() && kinds.contains(JavaFileObject.Kind.SOURCE)) {
                    found.add(MemoryFile.ofSource(name, file));
                } else if (!file.isCompiled() && kinds.contains(JavaFileObject.Kind.CLASS)) {
                    addStubs(type, found);
                }
            });
            return found;
        }

        private void addStubs(TypeElement type, List<JavaFileObject> found) {
            found.add(MemoryFile.ofClass(sources.binaryName(type), () -> stubs.apply(type)));
            type.getEnclosedElements().stream()
                    .filter(TypeElement.class::isInstance)
                    .forEach(nested -> addStubs((TypeElement) nested, found));
        }
    }
}
