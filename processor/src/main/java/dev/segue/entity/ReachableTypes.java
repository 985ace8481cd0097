package dev.segue.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The types whose declaration can bear on the mapping: mapped classes, and from there supertypes, types of fields and
 * getters with their arguments, classes named by annotations, those of packages too. The members of a library's types are not followed unless
 * the library maps them, its annotations only where they carry some of the mapping (a generator's class, say).
 */
final class ReachableTypes {

    private static final List<String> PLATFORM =
            List.of("java.", "javax.", "jakarta.", "jdk.", "org.hibernate.annotations.", "org.jspecify.", "kotlin.");

    private final SourceTypes types;
    private final Set<TypeElement> mapped = new HashSet<>();
    private final SortedMap<String, TypeElement> reached = new TreeMap<>();
    private final Set<TypeElement> seen = new HashSet<>();
    private final Deque<TypeElement> open = new ArrayDeque<>();
    private final List<Unresolved> unresolved = new ArrayList<>();
    private final Set<PackageElement> packages = new HashSet<>();
    private final TypeMentions mentions = new TypeMentions(); // of one declaration at a time

    ReachableTypes(SourceTypes types) {
        this.types = types;
    }

    /** What javac does not know of the types that these sources declare; complete after {@link #from}. */
    List<Unresolved> unresolved() {
        return unresolved;
    }

    SortedMap<String, TypeElement> from(Collection<TypeElement> roots) {
        mapped.addAll(roots);
        reachAll(roots);
        while (!open.isEmpty()) {
            follow(open.remove());
        }
        return reached;
    }

    private void miss(Element element) {
        for (String name : mentions.unknown()) {
            unresolved.add(new Unresolved(element, name));
        }
    }

    private void reachAll(Collection<TypeElement> found) {
        for (TypeElement type : found) {
            reach(type);
        }
    }

    private void reach(TypeElement type) {
        if (!seen.add(type)) {
            return; // a binary name takes javac some time
        }
        String name = types.binaryName(type);
        if (!isPlatform(name) && reached.putIfAbsent(name, type) == null) {
            open.add(type);
        }
    }

    private static boolean isPlatform(String name) {
        for (String beginning : PLATFORM) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private void follow(TypeElement type) {
        boolean inSource = types.isInSource(type);
        boolean annotation = type.getKind() == ElementKind.ANNOTATION_TYPE;
        boolean wholly = inSource
                || mapped.contains(type)
                || (annotation && DeclarationText.hasMappingMeta(type))
                || types.kind(type) != null
                || types.isOwn(type);
        mentions.type(type.getSuperclass());
        mentions.types(type.getInterfaces());
        if (wholly) {
            mentions.annotations(type);
        }
        follow(type, inSource);
        for (Element member : wholly ? types.mappable(type) : List.<Element>of()) {
            mentions.type(Members.valueType(member));
            mentions.annotations(member);
            follow(member, inSource);
        }
        if (annotation && wholly) {
            defaults(type, inSource);
        }
        if (inSource) {
            mentions.bounds(type.getTypeParameters());
            miss(type);
            mentions.clear();
        }
        PackageElement home = types.packageOf(type);
        if (packages.add(home)) {
            mentions.annotations(home);
            follow(home, false);
        }
    }

    /** What an annotation says where an entity does not. */
    private void defaults(TypeElement annotation, boolean inSource) {
        for (Element member : annotation.getEnclosedElements()) {
            if (member instanceof ExecutableElement value) {
                mentions.defaultOf(annotation, value);
                follow(member, inSource);
            }
        }
    }

    private void follow(Element element, boolean inSource) {
        if (inSource) {
            miss(element);
        }
        reachAll(mentions.known());
        for (String text : mentions.texts()) {
            TypeElement named = text.contains(".") && SourceVersion.isName(text) ? types.type(text) : null;
            if (named != null) {
                reach(named);
            }
        }
        mentions.clear();
    }
}
