package dev.segue.entity;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
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
        return trees == null ? !hasClassFile(StandardLocation.CLASS_PATH, name) : trees.getPath(type) != null;
    }

    private boolean hasClassFile(StandardLocation location, String binaryName) {
        String path = binaryName.replace('.', '/') + ".class";
        return CompileResources.find(filer, location, path) != null;
    }
}
