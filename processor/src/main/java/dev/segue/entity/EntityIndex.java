package dev.segue.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Gathers mapped classes. An incremental compile shows a processor only the changed ones, so their packages are asked too. */
final class EntityIndex {

    private final SourceTypes types;
    private final SortedMap<String, TypeElement> classes = new TreeMap<>();

    EntityIndex(SourceTypes types) {
        this.types = types;
    }

    void addRound(Collection<? extends Element> roots) {
        roots.forEach(root -> add(root, type -> true));
    }

    void addKnown(Collection<String> binaryNames) {
        for (String name : binaryNames) {
            TypeElement type = types.type(name);
            if (type != null && MappedKind.of(type).isPresent()) {
                classes.put(name, type);
            }
        }
    }

    /** A library's package is not searched: whoever lists one of its entities did not ask for the others. */
    void addPackagesOfOwnClasses() {
        Map<String, PackageElement> packages = new LinkedHashMap<>();
        for (TypeElement type : List.copyOf(classes.values())) {
            PackageElement home = types.packageOf(type);
            if (!packages.containsKey(home.toString()) && types.isOwn(type)) {
                packages.put(home.toString(), home);
            }
        }
        packages.values().forEach(found -> found.getEnclosedElements().forEach(type -> add(type, types::isOwn)));
    }

    SortedMap<String, TypeElement> classes() {
        return classes;
    }

    private void add(Element element, Predicate<TypeElement> wanted) {
        if (!(element instanceof TypeElement type)) {
            return;
        }
        String name = types.binaryName(type);
        if (!classes.containsKey(name) && MappedKind.of(type).isPresent() && wanted.test(type)) {
            classes.put(name, type);
        }
        type.getEnclosedElements().forEach(nested -> add(nested, wanted));
    }
}
