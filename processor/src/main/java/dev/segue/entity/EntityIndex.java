package dev.segue.entity;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Gathers mapped classes. An incremental compile shows a processor only the changed ones, so their packages are asked too. */
final class EntityIndex {

    private final SourceTypes types;
    private final SortedMap<String, TypeElement> classes = new TreeMap<>();
    private final Set<Element> ofRound = new HashSet<>();

    EntityIndex(SourceTypes types) {
        this.types = types;
    }

    void addRound(Collection<? extends Element> roots) {
        for (Element root : roots) {
            ofRound.add(root);
            add(root, false);
        }
    }

    void addKnown(Collection<String> binaryNames) {
        for (String name : binaryNames) {
            TypeElement type = types.type(name);
            if (type != null && types.kind(type) != null) {
                classes.put(name, type);
            }
        }
    }

    /** Classes that a mapping file names; one that does not exist is Hibernate's to reject. */
    void addMapped(Collection<String> binaryNames) {
        for (String name : binaryNames) {
            TypeElement type = types.type(name);
            if (type != null) {
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
        for (PackageElement home : packages.values()) {
            for (Element type : home.getEnclosedElements()) {
                if (!ofRound.contains(type)) {
                    add(type, true);
                }
            }
        }
    }

    SortedMap<String, TypeElement> classes() {
        return classes;
    }

    private void add(Element element, boolean onlyOwn) {
        if (!(element instanceof TypeElement type)) {
            return;
        }
        String name = types.binaryName(type);
        if (!classes.containsKey(name) && types.kind(type) != null && (!onlyOwn || types.isOwn(type))) {
            classes.put(name, type);
        }
        for (Element nested : type.getEnclosedElements()) {
            add(nested, onlyOwn);
        }
    }
}
