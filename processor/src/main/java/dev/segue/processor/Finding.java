package dev.segue.processor;

import dev.segue.catalog.Origin;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * One line for the developer.
 *
 * @param kind how loud
 * @param code its stable code
 * @param message what is the matter, without the code
 * @param origin the entity or attribute that it is about; unknown for none
 * @param element the declaration that it is about, where it is no entity; null for none
 */
record Finding(
        Diagnostic.Kind kind,
        String code,
        String message,
        Origin origin,
        @Nullable Element element) {

    static Finding at(Origin origin, Diagnostic.Kind kind, String code, String message) {
        return new Finding(kind, code, message, origin, null);
    }

    static Finding at(Element element, Diagnostic.Kind kind, String code, String message) {
        return new Finding(kind, code, message, Origin.UNKNOWN, element);
    }

    static Finding error(String code, String message) {
        return at(Origin.UNKNOWN, Diagnostic.Kind.ERROR, code, message);
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }
}
