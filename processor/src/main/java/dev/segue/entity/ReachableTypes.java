package dev.segue.entity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
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
    private final SortedMap<String, TypeElement> reached = new TreeMap<>();
    private final Deque<TypeElement> open = new ArrayDeque<>();
    private final Set<PackageElement> packages = new HashSet<>();

    ReachableTypes(SourceTypes types) {
        this.types = types;
    }

    SortedMap<String, TypeElement> from(Collection<TypeElement> roots) {
        roots.forEach(this::reach);
        while (!open.isEmpty()) {
            follow(open.remove());
        }
        return reached;
    }

    private void reach(TypeElement type) {
        String name = types.binaryName(type);
        if (PLATFORM.stream().noneMatch(name::startsWith) && reached.putIfAbsent(name, type) == null) {
            open.add(type);
        }
    }

    private void follow(TypeElement type) {
        TypeMentions mentions = new TypeMentions();
        mentions.type(type.getSuperclass());
        mentions.types(type.getInterfaces());
        if (MappedKind.of(type).isPresent() || types.isOwn(type)) {
            mentions.annotations(type);
            Members.mappable(type).forEach(member -> {
                mentions.type(Members.valueType(member));
                mentions.annotations(member);
            });
        }
        PackageElement home = types.packageOf(type);
        if (packages.add(home)) {
            mentions.annotations(home);
        }
        mentions.known().forEach(this::reach);
        mentions.texts().stream()
                .filter(text -> text.contains(".") && SourceVersion.isName(text))
                .map(types::type)
                .filter(named -> named != null && types.isInSource(named))
                .forEach(this::reach);
    }
}
