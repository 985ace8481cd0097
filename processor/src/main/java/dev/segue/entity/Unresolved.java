package dev.segue.entity;

import javax.lang.model.element.Element;

/**
 * A type that javac does not know, or not yet: another processor may write it for a later round.
 *
 * @param element the declaration that names it
 * @param type the name as far as javac knows it
 */
public record Unresolved(Element element, String type) {}
