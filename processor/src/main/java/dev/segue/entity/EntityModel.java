package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/**
 * What is known about the entities of a unit in one round: those that this compile sees, those of their packages, and those
 * whose names the caller remembers. Valid for that round only; not thread-safe.
 */
public final class EntityModel {

    private EntityModel() {}

    /**
     * Collects entities, mapped superclasses, embeddables and converters.
     *
     * @param known binary names from earlier rounds, from the last run ({@link #classNames()}) and from
     *     {@code -Asegue.entities}; those that no longer resolve, or are no longer mapped, are left out
     */
    public static EntityModel collect(ProcessingEnvironment env, RoundEnvironment round, Collection<String> known) {
        throw new UnsupportedOperationException();
    }

    /** True where no entity is known; there may be embeddables and converters. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    /** Binary names of the entities, sorted. */
    public List<String> entities() {
        throw new UnsupportedOperationException();
    }

    /** Binary names of all classes to map, sorted: what the next run should remember. */
    public List<String> classNames() {
        throw new UnsupportedOperationException();
    }

    /** Types that the classes of this model name and javac does not know; empty when the model can be mapped. */
    public List<Unresolved> unresolved() {
        throw new UnsupportedOperationException();
    }

    /** The declaration behind an origin: the field or getter, else the class that declares it, else nothing. */
    public Optional<Element> lookupElement(Origin origin) {
        throw new UnsupportedOperationException();
    }
}
