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
 * @param otherwise the entity or attribute to take where the origin is unknown and no annotation has one of the spots
 */
record Finding(
        Diagnostic.Kind kind,
        String code,
        String message,
        Origin origin,
        @Nullable Element element,
        List<Spot> spots,
        Origin otherwise) {

    Finding {
        spots = List.copyOf(spots);
    }

    static Finding at(Origin origin, Diagnostic.Kind kind, String code, String message) {
        return new Finding(kind, code, message, origin, null, List.of(), Origin.UNKNOWN);
    }

    static Finding at(Element element, Diagnostic.Kind kind, String code, String message) {
        return new Finding(kind, code, message, Origin.UNKNOWN, element, List.of(), Origin.UNKNOWN);
    }

    static Finding error(String code, String message) {
        return at(Origin.UNKNOWN, Diagnostic.Kind.ERROR, code, message);
    }

    /** The same, at one of these values of annotations where the source has one. */
    Finding near(Spot... better) {
        return near(List.of(better));
    }

    Finding near(List<Spot> better) {
        return new Finding(kind, code, message, origin, element, better, otherwise);
    }

    /** The same; where no annotation has one of its spots, at this entity or attribute. */
    Finding otherwiseAt(Origin owner) {
        return new Finding(kind, code, message, origin, element, spots, owner);
    }

    /** Another message at the same place. */
    Finding saying(ErrorCode otherCode, String otherMessage) {
        return new Finding(kind, otherCode.code(), otherMessage, origin, element, spots, otherwise);
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }
}
