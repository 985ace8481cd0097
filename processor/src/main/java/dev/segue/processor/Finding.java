package dev.segue.processor;

import dev.segue.ErrorCode;
import dev.segue.catalog.Origin;
import java.util.List;
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
 * @param spots where in the annotations of that declaration it belongs, the first that is there; empty for the declaration itself
 */
record Finding(
        Diagnostic.Kind kind,
        String code,
        String message,
        Origin origin,
        @Nullable Element element,
        List<Spot> spots) {

    Finding {
        spots = List.copyOf(spots);
    }

    static Finding at(Origin origin, Diagnostic.Kind kind, String code, String message) {
        return new Finding(kind, code, message, origin, null, List.of());
    }

    static Finding at(Element element, Diagnostic.Kind kind, String code, String message) {
        return new Finding(kind, code, message, Origin.UNKNOWN, element, List.of());
    }

    static Finding error(String code, String message) {
        return at(Origin.UNKNOWN, Diagnostic.Kind.ERROR, code, message);
    }

    /** The same, at one of these values of annotations where the source has one. */
    Finding near(Spot... better) {
        return near(List.of(better));
    }

    Finding near(List<Spot> better) {
        return new Finding(kind, code, message, origin, element, better);
    }

    /** Another message at the same place. */
    Finding saying(ErrorCode otherCode, String otherMessage) {
        return new Finding(kind, otherCode.code(), otherMessage, origin, element, spots);
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }
}
