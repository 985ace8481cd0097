package dev.segue.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds what javac cannot resolve in the declarations of types that bear on the mapping. */
final class UnresolvedTypes {

    private final List<Unresolved> found = new ArrayList<>();

    private UnresolvedTypes() {}

    static List<Unresolved> in(SortedMap<String, TypeElement> types, SourceTypes sources) {
        UnresolvedTypes search = new UnresolvedTypes();
        types.values().stream().filter(sources::isInSource).forEach(search::type);
        return List.copyOf(search.found);
    }

    private void type(TypeElement type) {
        TypeMentions header = new TypeMentions();
        header.type(type.getSuperclass());
        header.types(type.getInterfaces());
        header.bounds(type.getTypeParameters());
        header.annotations(type);
        report(type, header);
        Members.mappable(type).forEach(this::member);
    }

    private void member(Element member) {
        TypeMentions mentions = new TypeMentions();
        mentions.type(Members.valueType(member));
        mentions.annotations(member);
        report(member, mentions);
    }

    private void report(Element element, TypeMentions mentions) {
        mentions.unknown().forEach(name -> found.add(new Unresolved(element, name)));
    }
}
