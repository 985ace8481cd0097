package dev.segue.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A place in the annotations of a declaration.
 *
 * @param annotation the qualified name of the annotation's type; empty for any
 * @param member the member whose value it is; empty for any, or for the annotation where {@code word} is empty too
 * @param word what the value says; empty where that does not matter
 * @param whole whether the value says nothing else, but for directions that are usual
 * @param name what {@code name} says of the annotation that is meant, where there are several of its type; empty where that does not matter
 */
record Spot(String annotation, String member, String word, boolean whole, String name) {

    private static final String JPA = "jakarta.persistence.";
    private static final String HIBERNATE = "org.hibernate.annotations.";

    /** One among the words of the value. */
    Spot(String annotation, String member, String word) {
        this(annotation, member, word, false, "");
    }

    /** A value that says these words alone: of a list that looks like others. */
    static Spot jpaList(String annotation, String member, String words) {
        return new Spot(JPA + annotation, member, words, true, "");
    }

    static Spot jpa(String annotation, String member) {
        return new Spot(JPA + annotation, member, "");
    }

    static Spot jpa(String annotation, String member, String word) {
        return new Spot(JPA + annotation, member, word);
    }

    static Spot hibernate(String annotation, String member) {
        return new Spot(HIBERNATE + annotation, member, "");
    }

    static Spot hibernate(String annotation, String member, String word) {
        return new Spot(HIBERNATE + annotation, member, word);
    }

    /** What the join column of that name says, where an attribute has several. */
    static Spot joinColumn(String member, String name) {
        return new Spot(JPA + "JoinColumn", member, "", false, name);
    }

    /** Wherever an annotation says that. */
    static Spot saying(String word) {
        return new Spot("", "", word);
    }

    boolean isIn(String annotationType) {
        return annotation.isEmpty() || annotation.equals(annotationType);
    }

    boolean isOf(String memberName) {
        return member.isEmpty() || member.equals(memberName);
    }

    /** Whether the words stand in the text one behind the other; case and {@code _} are the naming strategy's. */
    boolean isSaidIn(String text) {
        List<String> said = words(text);
        if (whole) {
            said.removeIf("asc"::equals);
            return said.equals(words(word));
        }
        return word.isEmpty() || Collections.indexOfSubList(said, words(word)) >= 0;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String one : text.toLowerCase(Locale.ROOT).replace("_", "").split("[^\\p{Alnum}$]+", -1)) {
            if (!one.isEmpty()) {
                words.add(one);
            }
        }
        return words;
    }
}
