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
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The types whose declaration can bear on the mapping: mapped classes, and from there supertypes, types of fields and
 * getters with their arguments, classes named by annotations, those of packages too. The members of a library's types are not followed unless
 * the library maps them.
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

    private void miss(Element element, TypeMentions mentions) {
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
        TypeMentions header = new TypeMentions();
        header.type(type.getSuperclass());
        header.types(type.getInterfaces());
        if (inSource || mapped.contains(type) || MappedKind.of(type).isPresent() || types.isOwn(type)) {
            header.annotations(type);
            for (Element member : Members.mappable(type)) {
                TypeMentions mentions = new TypeMentions();
                mentions.type(Members.valueType(member));
                mentions.annotations(member);
                follow(member, mentions, inSource);
            }
        }
        follow(type, header, inSource);
        if (inSource) {
            TypeMentions bounds = new TypeMentions();
            bounds.bounds(type.getTypeParameters());
            miss(type, bounds);
        }
        PackageElement home = types.packageOf(type);
        if (packages.add(home)) {
            TypeMentions mentions = new TypeMentions();
            mentions.annotations(home);
            follow(home, mentions, false);
        }
    }

    private void follow(Element element, TypeMentions mentions, boolean inSource) {
        if (inSource) {
            miss(element, mentions);
        }
        reachAll(mentions.known());
        for (String text : mentions.texts()) {
            TypeElement named = text.contains(".") && SourceVersion.isName(text) ? types.type(text) : null;
            if (named != null && types.isInSource(named)) {
                reach(named);
            }
        }
    }
}
