package dev.segue.entity;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds types by their binary name, and tells those being compiled from those that exist as class files. */
final class SourceTypes {

    private final Elements elements;
    private final Filer filer;
    private final @Nullable Trees trees;
    private final Map<String, Boolean> inSource = new HashMap<>();
    private final Map<Element, Optional<MappedKind>> kinds = new HashMap<>();
    private final Map<TypeElement, List<Element>> mappable = new HashMap<>();

    SourceTypes(ProcessingEnvironment env) {
        this.elements = env.getElementUtils();
        this.filer = env.getFiler();
        this.trees = JavacTrees.lookup(env).orElse(null); // without them class files decide
    }

    /** The type of that binary name, or null: each {@code $} may be part of a name or stand before a member type. */
    @Nullable
    TypeElement type(String binaryName) {
        TypeElement found = elements.getTypeElement(binaryName);
        if (found != null && binaryName(found).equals(binaryName)) {
            return found;
        }
        for (int dollar = binaryName.lastIndexOf('$'); dollar > 0; dollar = binaryName.lastIndexOf('$', dollar - 1)) {
            TypeElement outer = type(binaryName.substring(0, dollar));
            if (outer != null) {
                return member(outer, binaryName);
            }
        }
        return null;
    }

    private @Nullable TypeElement member(TypeElement outer, String binaryName) {
        return outer.getEnclosedElements().stream()
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .filter(nested -> binaryName(nested).equals(binaryName))
                .findFirst()
                .orElse(null);
    }

    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** What the class is to JPA by its annotations; null for nothing. */
    @Nullable
    MappedKind kind(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            Element annotation = mirror.getAnnotationType().asElement();
            Optional<MappedKind> kind = kinds.get(annotation);
            if (kind == null) { // a name takes javac some time
                kind = Optional.ofNullable(MappedKind.of(mirror));
                kinds.put(annotation, kind);
            }
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return null;
    }

    /** The members that JPA can map. */
    List<Element> mappable(TypeElement type) {
        List<Element> known = mappable.get(type);
        if (known == null) {
            known = Members.mappable(type);
            mappable.put(type, known);
        }
        return known;
    }

    PackageElement packageOf(TypeElement type) {
        return elements.getPackageOf(type);
    }

    /** Whether javac reads the type from a source file in this run. */
    boolean isInSource(TypeElement type) {
        String name = binaryName(type);
        Boolean known = inSource.get(name);
        if (known == null) {
            known = lookInSource(type, name);
            inSource.put(name, known);
        }
        return known;
    }

    /** Whether the type belongs to what this compile makes: in its sources, or in its class output from an earlier run. */
    boolean isOwn(TypeElement type) {
        return isInSource(type) || hasClassFile(StandardLocation.CLASS_OUTPUT, binaryName(type));
    }

    /** Whether the sources themselves can be read, as text and as trees. */
    boolean hasTrees() {
        return trees != null;
    }

    /** Where the type is declared; only for types in source, where there are trees. */
    TreePath path(TypeElement type) {
        return Objects.requireNonNull(trees().getPath(type), () -> "no source of " + binaryName(type));
    }

    Trees trees() {
        return Objects.requireNonNull(trees, "trees");
    }

    private boolean lookInSource(TypeElement type, String name) {
        return trees == null ? !hasClassFile(StandardLocation.CLASS_PATH, name) : trees.getTree(type) != null;
    }

    private boolean hasClassFile(StandardLocation location, String binaryName) {
        String path = binaryName.replace('.', '/') + ".class";
        return CompileResources.find(filer, location, path) != null;
    }
}
