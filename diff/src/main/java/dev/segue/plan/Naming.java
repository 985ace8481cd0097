package dev.segue.plan;

import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A name and a sentence for a migration, made from its changes. What only follows a new table is not worth a word. */
final class Naming {

    private static final int NAMED = 3;

    private final List<Change> changes;

    Naming(List<Change> changes) {
        Set<Name> created = changes.stream()
                .filter(Change.CreateTable.class::isInstance)
                .map(Change::subject)
                .collect(Collectors.toSet());
        List<Change> telling = changes.stream()
                .filter(change -> change instanceof Change.CreateTable || !created.contains(change.subject()))
                .filter(change -> created.isEmpty() || !isForTables(change))
                .toList();
        this.changes = telling.isEmpty() ? changes : telling;
    }

    private static boolean isForTables(Change change) {
        return change instanceof Change.CreateSequence || change instanceof Change.CreateType;
    }

    /** For example {@code AddAutoRenewToPolicies}, {@code CreateClaimsAndHolders}, {@code ChangePoliciesAndUsers}. */
    String name() {
        if (changes.isEmpty()) {
            return "NoChange";
        }
        if (changes.size() == 1) {
            return changes.get(0).accept(new Title());
        }
        List<String> subjects = changes.stream()
                .map(Change::subject)
                .distinct()
                .sorted()
                .map(Name::name)
                .map(Naming::camel)
                .toList();
        return verb() + listed(subjects);
    }

    private String verb() {
        if (changes.stream().allMatch(Change.CreateTable.class::isInstance)) {
            return "Create";
        }
        return changes.stream().allMatch(Change.DropTable.class::isInstance) ? "Drop" : "Change";
    }

    private static String listed(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        if (names.size() <= NAMED) {
            return String.join("", names.subList(0, names.size() - 1)) + "And" + names.get(names.size() - 1);
        }
        return String.join("", names.subList(0, NAMED - 1)) + "And" + (names.size() - NAMED + 1) + "More";
    }

    /** One sentence, for example {@code Adds policies.auto_renew and renames users.email to user_email.} */
    String summary() {
        if (changes.isEmpty()) {
            return "Changes nothing.";
        }
        Phrase phrase = new Phrase();
        String sentence = Clause.sentence(
                changes.stream().map(change -> change.accept(phrase)).toList());
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    /** {@code auto_renew} as {@code AutoRenew}: letters and digits that any Java identifier may have. */
    static String camel(String name) {
        String camel = Arrays.stream(name.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return camel.isEmpty() ? "Object" : camel;
    }
}
