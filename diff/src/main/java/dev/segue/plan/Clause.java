package dev.segue.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one change does; several that do the same to different objects are told as one.
 *
 * @param verb with one object, such as {@code creates table}
 * @param verbOfMany with several, such as {@code creates tables}
 * @param object what it is done to
 * @param end what follows the objects, such as {@code  aside}
 */
record Clause(String verb, String verbOfMany, String object, String end) {

    private static final int OBJECTS = 5;
    private static final int CLAUSES = 5;

    Clause(String verb, String object) {
        this(verb, verb, object, "");
    }

    /** For example {@code creates tables a, b and c; renames users.email to user_email}. */
    static String sentence(List<Clause> clauses) {
        Map<Clause, List<String>> groups = new LinkedHashMap<>();
        clauses.forEach(clause -> groups.computeIfAbsent(clause.withoutObject(), c -> new ArrayList<>())
                .add(clause.object));
        List<String> told = new ArrayList<>();
        groups.forEach((clause, objects) -> told.add("%s %s%s"
                .formatted(objects.size() == 1 ? clause.verb : clause.verbOfMany, listed(objects), clause.end)));
        if (told.size() > CLAUSES) {
            List<List<String>> rest = List.copyOf(groups.values()).subList(CLAUSES - 1, groups.size());
            int changes = rest.stream().mapToInt(List::size).sum();
            return "%s; and %d more changes".formatted(String.join("; ", told.subList(0, CLAUSES - 1)), changes);
        }
        boolean simple = told.size() == 2 && groups.values().stream().allMatch(objects -> objects.size() == 1);
        return String.join(simple ? " and " : "; ", told);
    }

    private Clause withoutObject() {
        return new Clause(verb, verbOfMany, "", end);
    }

    private static String listed(List<String> objects) {
        List<String> told = objects.stream().distinct().toList();
        if (told.size() > OBJECTS) {
            return "%s and %d more"
                    .formatted(String.join(", ", told.subList(0, OBJECTS - 1)), told.size() - OBJECTS + 1);
        }
        int last = told.size() - 1;
        return last == 0 ? told.get(0) : String.join(", ", told.subList(0, last)) + " and " + told.get(last);
    }
}
