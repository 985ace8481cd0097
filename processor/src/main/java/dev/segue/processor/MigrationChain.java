package dev.segue.processor;

import dev.segue.DefinitionException;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.engine.MigrationIndex;
import dev.segue.engine.MigrationIndex.Entry;
import dev.segue.engine.chain.Chain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/**
 * The migrations of the module in the order of their parents.
 *
 * @param migrations parent before child; empty where there are findings
 * @param findings what is wrong with them, each at the annotation of a class
 */
record MigrationChain(List<MigrationType> migrations, List<Finding> findings) {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    MigrationChain {
        migrations = List.copyOf(migrations);
        findings = List.copyOf(findings);
    }

    static MigrationChain of(String unit, List<MigrationType> types) {
        List<Finding> findings = new ArrayList<>();
        for (MigrationType type : types) {
            check(type, findings);
        }
        duplicates(types, findings);
        parents(types, findings);
        if (!findings.isEmpty()) {
            return new MigrationChain(List.of(), findings);
        }
        try {
            return new MigrationChain(ordered(unit, types), List.of());
        } catch (DefinitionException e) {
            Finding circle = error(types.get(0), ProcessorError.CIRCLE, String.valueOf(e.getMessage()));
            return new MigrationChain(List.of(), List.of(circle.near(info("parent"))));
        }
    }

    /** The last migration; empty before the first. */
    Optional<MigrationType> head() {
        return migrations.isEmpty() ? Optional.empty() : Optional.of(migrations.get(migrations.size() - 1));
    }

    private static List<MigrationType> ordered(String unit, List<MigrationType> types) {
        Map<String, MigrationType> byId = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (MigrationType type : types) {
            byId.put(type.id(), type);
            entries.add(type.entry());
        }
        List<MigrationType> ordered = new ArrayList<>();
        for (Entry entry : Chain.of(new MigrationIndex(unit, entries)).entries()) {
            ordered.add(Objects.requireNonNull(byId.get(entry.id()), entry.id()));
        }
        return ordered;
    }

    private static void check(MigrationType type, List<Finding> findings) {
        String wrong = wrong(type);
        if (!wrong.isEmpty()) {
            Finding finding = error(type, ProcessorError.NO_MIGRATION, type.className(), type.id(), wrong);
            findings.add(hasId(type) ? finding : finding.near(info("id")));
        }
    }

    private static boolean hasId(MigrationType type) {
        return !type.id().isBlank()
                && type.id().strip().equals(type.id())
                && !WHITE_SPACE.matcher(type.id()).find();
    }

    private static String wrong(MigrationType type) {
        if (!hasId(type)) {
            return "an id has at least one character and no spaces";
        }
        if (!implementsMigration(type.element())) {
            return "it does not implement dev.segue.migration.Migration";
        }
        return type.element().getModifiers().contains(Modifier.ABSTRACT) ? "it is abstract" : "";
    }

    private static boolean implementsMigration(TypeElement type) {
        for (TypeMirror face : type.getInterfaces()) {
            if (face.toString().equals("dev.segue.migration.Migration")) {
                return true;
            }
        }
        return type.getSuperclass() instanceof javax.lang.model.type.DeclaredType superclass
                && implementsMigration((TypeElement) superclass.asElement());
    }

    private static void duplicates(List<MigrationType> types, List<Finding> findings) {
        Map<String, MigrationType> byId = new HashMap<>();
        for (MigrationType type : types) {
            MigrationType other = byId.putIfAbsent(type.id(), type);
            if (other != null) {
                findings.add(error(type, ProcessorError.DUPLICATE_ID, type.className(), other.className(), type.id())
                        .near(info("id")));
            }
        }
    }

    private static void parents(List<MigrationType> types, List<Finding> findings) {
        Map<String, MigrationType> byId = new HashMap<>();
        for (MigrationType type : types) {
            byId.put(type.id(), type);
        }
        Map<String, MigrationType> childOf = new HashMap<>();
        for (MigrationType type : types) {
            String parent = type.entry().parent();
            if (!parent.isEmpty() && !byId.containsKey(parent)) {
                findings.add(error(type, ProcessorError.NO_PARENT, type.className(), parent)
                        .near(info("parent")));
            }
            MigrationType sibling = childOf.putIfAbsent(parent, type);
            if (sibling != null && !sibling.id().equals(type.id())) {
                String after = parent.isEmpty() ? "first" : "after " + parent;
                findings.add(error(type, ProcessorError.TWO_HEADS, sibling.className(), type.className(), after)
                        .near(info("parent"), info("")));
            }
        }
    }

    private static Spot info(String member) {
        return new Spot(MigrationTypes.INFO, member, "");
    }

    private static Finding error(MigrationType type, ProcessorError error, Object... arguments) {
        return Finding.at(type.element(), Diagnostic.Kind.ERROR, error.code(), error.text(arguments));
    }
}
