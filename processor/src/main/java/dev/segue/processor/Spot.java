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
 * @param word what the value says, among other words; empty where that does not matter
 */
record Spot(String annotation, String member, String word) {

    private static final String JPA = "jakarta.persistence.";
    private static final String HIBERNATE = "org.hibernate.annotations.";

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
        return word.isEmpty() || Collections.indexOfSubList(words(text), words(word)) >= 0;
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
